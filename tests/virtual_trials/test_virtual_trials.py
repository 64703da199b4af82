"""Virtual trials: people are what they were drawn as, arms share them, the kept table is fresh."""

import dataclasses
import math
from types import SimpleNamespace

import numpy as np
import pytest

from physiology.body import Body
from physiology.core.errors import ScenarioError
from physiology.daily_life.assumed import assumptions
from physiology.evidence.sources import references
from physiology.protocols import ogtt
from physiology.virtual_trials import (
    autoimmune,
    diet_alone,
    early_or_late,
    everybody,
    intensive_insulin,
    low_energy_diet,
    prevention,
    remission,
)
from physiology.virtual_trials.history import lived
from physiology.virtual_trials.outcome import SAMPLE, Outcome, kept, written
from physiology.virtual_trials.participant import Participant
from physiology.virtual_trials.traits import Spreads, body_of_traits, drawn

TRIALS = (
    prevention,
    remission,
    low_energy_diet,
    diet_alone,
    intensive_insulin,
    early_or_late,
    autoimmune,
)


def outcome(simulated: float) -> Outcome:
    return Outcome("T", "O", 1.0, 0.5, 1.5, "1", "assumption", simulated, 3, "Lim2011")


@pytest.mark.parametrize(
    ("simulated", "verdict"),
    [(1.0, "met"), (0.4, "too low"), (1.6, "too high"), (math.nan, "nobody"), (1.5, "met")],
)
def test_a_verdict_says_on_which_side_a_miss_lies(simulated: float, verdict: str):
    assert outcome(simulated).verdict == verdict


def test_a_table_is_read_as_it_was_written(tmp_path, monkeypatch: pytest.MonkeyPatch):
    rows = (outcome(1.25), outcome(-0.5))
    (tmp_path / "table.csv").write_text(written(rows), encoding="utf-8")
    monkeypatch.setattr("physiology.virtual_trials.outcome.files", lambda _: tmp_path)
    assert kept("table.csv") == rows


def test_every_row_of_the_kept_table_names_a_known_work_and_a_range_around_it():
    rows = kept()
    assert {row.trial for row in rows} >= {"Prevention", "Remission", "Type 1"}
    for row in rows:
        assert row.source in references()
        assert row.low <= row.published <= row.high
        assert row.range_from in ("published", "computed", "assumption")
        assert row.n > 0, row.outcome


@pytest.mark.parametrize("kind", [Spreads, everybody.Size, *(one.Conduct for one in TRIALS)])
def test_every_number_of_a_conduct_says_why_and_is_checked(kind: type):
    said = assumptions(kind)
    assert set(said) == {field.name for field in dataclasses.fields(kind)}
    for name, (usual, one) in said.items():
        assert one.bounds[0] <= usual <= one.bounds[1]
        assert one.note.endswith(".")
        with pytest.raises(ScenarioError, match=name):
            kind(**{name: one.bounds[1] + 1.0})


def test_the_same_seed_draws_the_same_person():
    one, same = (drawn(np.random.default_rng(3), Spreads()) for _ in range(2))
    assert one == same
    assert one != drawn(np.random.default_rng(4), Spreads())


@pytest.mark.parametrize(("endowment", "reserve"), [(0.65, 0.4), (0.95, 0.8)])
def test_living_cells_are_the_endowment(endowment: float, reserve: float):
    body = body_of_traits(
        {
            "beta_cell_endowment": endowment,
            "secretory_reserve": reserve,
            "inherited_sensitivity": 0.8,
            "adaptation_set_point": 0.95,
        }
    )
    assert Participant(body).read("beta_cell_mass") == pytest.approx(endowment, rel=0.006)


def test_a_branch_leaves_its_origin_alone():
    person = Participant(Body("prediabetes"))
    person.follow(0.1)
    before = person.read("weight"), person.year, len(person.rows)
    other = person.branch()
    other.set({"weight_loss_goal": 10.0})
    other.follow(0.5)
    assert (person.read("weight"), person.year, len(person.rows)) == before
    assert other.read("weight") < before[0] - 3.0


def test_a_participant_of_today_answers_the_glucose_drink_as_the_protocol_does():
    fasting, two_hours = Participant(Body("prediabetes"), "fine").tolerance()
    published = ogtt("prediabetes").readouts
    assert fasting / 18.016 == pytest.approx(published["glucose_0"], rel=0.01)
    assert two_hours / 18.016 == pytest.approx(published["glucose_120"], rel=0.02)


def test_incidence_counts_the_years_until_diagnosis():
    def one(years: float, *, diagnosed: bool) -> prevention.Followed:
        return prevention.Followed("placebo", years, diagnosed, 0.0, 5.9, 0.0)

    assert prevention.incidence(
        [one(1.0, diagnosed=True), one(3.0, diagnosed=False)], "placebo"
    ) == pytest.approx(25.0)
    assert prevention.incidence([one(1.0, diagnosed=True)], "lifestyle") == 0.0


def test_a_diagnosis_is_confirmed_by_a_second_test():
    body = SimpleNamespace(read=lambda _: 124.0, tolerance=lambda: (124.0, 180.0))
    factors = np.ones((3, 2, 2))
    factors[1, 0, 0] = 1.1
    errors = SimpleNamespace(tests=factors)
    assert not prevention._found(body, 1, errors)
    factors[1, 1, 0] = 1.1
    assert prevention._found(body, 1, errors)
    assert not prevention._found(body, 2, errors)
    factors[2, :, 1] = 1.2
    assert prevention._found(body, 2, errors)


def test_the_arms_differ_in_what_they_are_told():
    conduct = prevention.Conduct()
    person = SimpleNamespace(settings={"physical_activity": 2.4})
    plans = {
        (arm, keen): prevention._plan(arm, conduct, person, keen, 8.0)
        for arm in prevention.ARMS
        for keen in (0.1, 0.9)
    }
    assert not any(plans["placebo", 0.1])
    assert plans["metformin", 0.1] == [{"metformin_dose": 1700.0}] * 6
    assert not any(plans["metformin", 0.9])
    goals = [half["weight_loss_goal"] for half in plans["lifestyle", 0.9]]
    assert goals[0] == 8.0
    assert goals[-1] == pytest.approx(8.0 * 0.57)
    assert {half["physical_activity"] for half in plans["lifestyle", 0.1]} == {3.4}
    assert {half["physical_activity"] for half in plans["lifestyle", 0.9]} == {2.4}


def test_remission_counts_by_band_of_weight_lost():
    found = [
        remission.Followed(lost, (7.5, hba1c, 7.0), lost)
        for lost, hba1c in ((3.0, 7.0), (4.0, 6.0), (12.0, 6.2), (18.0, 6.6))
    ]
    shares = {row.outcome: row.simulated for row in remission.outcomes(found)}
    assert shares["Remission at 1 year, 0 to 5 kg lost"] == 50.0
    assert math.isnan(shares["Remission at 1 year, 5 to 10 kg lost"])
    assert shares["Remission at 1 year, 10 to 15 kg lost"] == 100.0
    assert shares["Remission at 1 year, 15 kg lost or more"] == 0.0
    assert shares["Remission at 2 years, of that at 1 year"] == 0.0


@pytest.mark.slow
def test_a_history_ends_in_diabetes_or_old_age():
    history = lived(np.random.default_rng((5, 0)))
    last = history.years[-1]
    if history.diagnosis is None:
        assert last.year == pytest.approx(55.0)
    else:
        before = history.years[history.diagnosis - 1]
        assert before.read("fasting_glucose") < 126.0
        assert before.read("hba1c") < 6.5
    assert history.at_age(25.0).year == pytest.approx(5.0)
    assert history.at_age(120.0) is None


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_kept_table_is_what_the_model_gives_now():
    """Else run ``python -m physiology.virtual_trials``, which keeps both tables anew."""
    found = everybody.outcomes(everybody.followed(everybody.SAMPLE_SIZE, workers=1))
    for now, then in zip(found, kept(SAMPLE), strict=True):
        assert (now.outcome, now.n) == (then.outcome, then.n)
        assert now.simulated == pytest.approx(then.simulated, rel=0.01, abs=0.01, nan_ok=True)
