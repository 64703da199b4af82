"""Virtual trials: the same people in every arm, the same numbers whoever computes them."""

import io
import math
from contextlib import redirect_stderr, redirect_stdout

import numpy as np
import pytest

import physiology as ph
from physiology.population.__main__ import main

pytestmark = pytest.mark.slow
MORNING = ph.Scenario("type2_moderate", days=0.25, start="06:00")
ARMS = {"placebo": {}, "metformin": {"treatments": {"metformin": 2000.0}}}


@pytest.fixture(scope="module")
def trial() -> ph.TrialResult:
    return ph.virtual_trial(ARMS, MORNING, n=70, seed=4, workers=1)


def test_everybody_is_their_own_control(trial: ph.TrialResult) -> None:
    traits = [who.traits for who in trial.arms.values()]
    for name in ph.distributions():
        assert np.array_equal(traits[0][name], traits[1][name])
    apart = trial.difference("metformin", "fasting_glucose")
    one_by_one = trial.outcome("metformin", "fasting_glucose") - trial.outcome(
        "placebo", "fasting_glucose"
    )
    assert apart.mean == pytest.approx(one_by_one.mean())
    half = 1.995 * one_by_one.std(ddof=1) / 70**0.5
    assert (apart.low, apart.high) == pytest.approx(
        (apart.mean - half, apart.mean + half), rel=1e-3
    )
    assert apart.high < 0.0
    assert apart.people == 70


def test_the_share_below_a_target_and_how_many_are_needed(trial: ph.TrialResult) -> None:
    without, treated = (trial.share_below(arm, "fasting_glucose", 150.0) for arm in ARMS)
    assert 0.0 < without < treated < 1.0
    needed = trial.number_needed("metformin", "fasting_glucose", 150.0)
    assert needed == pytest.approx(1.0 / (treated - without))
    back = trial.number_needed("placebo", "fasting_glucose", 150.0, against="metformin")
    assert back == math.inf


def test_the_number_of_threads_changes_no_bit(trial: ph.TrialResult) -> None:
    told = []
    again = ph.virtual_trial(
        ARMS, MORNING, n=70, seed=4, workers=3, progress=lambda done, of: told.append((done, of))
    )
    for arm in ARMS:
        for name, values in trial.arms[arm].values.items():
            assert np.array_equal(values, again.arms[arm].values[name])
    assert told[-1] == (140, 140)
    assert len(told) == 2


def test_workers_of_a_cluster_give_the_same_bits_and_tell_how_far_they_are(
    trial: ph.TrialResult,
) -> None:
    distributed = pytest.importorskip("distributed")
    told = []
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        far = ph.virtual_trial(
            ARMS, MORNING, n=70, seed=4, client=client,
            progress=lambda done, of: told.append((done, of)),
        )  # fmt: skip
    for arm in ARMS:
        assert np.array_equal(
            far.arms[arm].values["plasma_glucose"], trial.arms[arm].values["plasma_glucose"]
        )
    assert sorted(told) == told
    assert told[-1] == (140, 140)


@pytest.mark.parametrize(
    ("arms", "arguments", "said"),
    [
        ({}, {}, "arms: "),
        ({"a": {"person": "type1"}}, {}, "arms: a: "),
        ({"a": {"treatments": {"aspirin": 1.0}}}, {}, "treatments: "),
        ({"a": {"values": {"beta_cell_mass": math.nan}}}, {}, "beta_cell_mass: "),
        ({"a": 3}, {}, "arms: "),
        (ARMS, {"n": 0}, "n: "),
        (ARMS, {"scenario": "nobody"}, "person: "),
        (ARMS, {"signals": "plasma_glucose"}, "signals: "),
        (ARMS, {"workers": 2, "client": object()}, "workers: "),
        ({"a": {"therapy": "pump"}}, {"scenario": "healthy"}, "therapy: "),
    ],
)
def test_what_makes_no_sense_is_refused(arms: dict, arguments: dict, said: str) -> None:
    with pytest.raises(ph.ScenarioError, match=f"^{said}"):
        ph.virtual_trial(arms, **arguments)


def test_an_arm_or_outcome_that_is_not_there_is_refused(trial: ph.TrialResult) -> None:
    with pytest.raises(ph.ScenarioError, match=r"^arm: unknown; allowed are placebo, metformin"):
        trial.outcome("aspirin", "hba1c")
    with pytest.raises(ph.ScenarioError, match=r"^outcome: unknown"):
        trial.outcome("placebo", "mood")


def test_who_could_not_be_computed_is_counted_and_left_out_of_no_band_silently() -> None:
    whole = ph.cohort(MORNING, n=9, seed=0, workers=1)
    lost = ph.Cohort(
        whole.scenario, 0, whole.time,
        {"plasma_glucose": np.where(np.arange(9)[:, None] == 4, np.nan, whole.values["plasma_glucose"])},
        whole.traits, whole.outcomes, (type_of_failure()(4, "why"),),
    )  # fmt: skip
    assert lost.n == 9
    assert lost.computed.tolist() == [k != 4 for k in range(9)]
    assert np.isfinite(lost.band("plasma_glucose")).all()


def type_of_failure():
    from physiology.population import Failure

    return Failure


def test_the_command_prints_a_trial_with_its_progress() -> None:
    out, told = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(told):
        code = main(["--people", "8", "--arm", "metformin=2000", "--target", "7"])
    assert code == 0
    assert "16 of 16" in told.getvalue()
    assert "metformin=2000" in out.getvalue()
    assert "below 7" in out.getvalue()


def test_the_command_refuses_in_one_line() -> None:
    told = io.StringIO()
    with redirect_stderr(told):
        assert main(["--people", "8", "--arm", "aspirin"]) == 2
    assert told.getvalue() == "arm: 'aspirin' is not DRUG=DOSE\n"
