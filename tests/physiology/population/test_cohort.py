"""A cohort: the same people under every scenario, its bands, and who could not be computed."""

import numpy as np
import pytest

import physiology as ph

# The first of them compiles the vector instructions.
pytestmark = pytest.mark.slow
TINY = ph.Scenario("healthy", days=0.25, start="07:00")


def test_everybody_lives_as_if_simulated_alone() -> None:
    found = ph.cohort(TINY, n=3, seed=1, signals=("plasma_glucose", "plasma_insulin"))
    for k, who in enumerate(ph.population("healthy", n=3, seed=1)):
        alone = ph.simulate(ph.Scenario("healthy", 0.25, who.values, start="07:00"), step=5.0)
        assert found.time == pytest.approx(alone.time)
        assert found.values["plasma_glucose"][k] == pytest.approx(alone["plasma_glucose"], abs=0.3)
        share = found.values["plasma_insulin"][k] / alone["plasma_insulin"]
        assert share == pytest.approx(1.0, abs=0.02)


def test_the_same_people_come_whatever_the_sliders_say_and_however_many_work() -> None:
    alone = ph.cohort(TINY, n=5, seed=2, workers=1)
    moved = ph.cohort(
        ph.Scenario("healthy", days=0.25, start="07:00", values={"glucose_distribution_volume": 1.7}),
        n=5, seed=2, workers=2,
    )  # fmt: skip
    shared = ph.cohort(TINY, n=5, seed=2, workers=2)
    assert np.array_equal(alone.values["plasma_glucose"], shared.values["plasma_glucose"])
    assert np.array_equal(alone.traits["incretin_gain"], moved.traits["incretin_gain"])
    share = (
        moved.traits["glucose_distribution_volume"] / alone.traits["glucose_distribution_volume"]
    )
    centre = ph.case_value("healthy", "glucose_distribution_volume")
    assert share == pytest.approx(1.7 / centre, rel=1e-3)


def test_a_band_lies_between_people() -> None:
    found = ph.cohort(TINY, n=8, seed=0)
    low, middle, high = found.band("plasma_glucose")
    assert low.shape == found.time.shape
    assert (low <= middle).all()
    assert (middle <= high).all()
    rows = found.values["plasma_glucose"]
    assert np.array_equal(found.band("plasma_glucose", (0, 100)), [rows.min(0), rows.max(0)])


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ({"n": 0}, "n"),
        ({"n": float("nan")}, "n"),
        ({"seed": "x"}, "seed"),
        ({"step": 0.0}, "step"),
        ({"signals": ("plasma_glucos",)}, "signals"),
        ({"signals": "plasma_glucose"}, "signals"),
        ({"signals": ()}, "signals"),
        ({"workers": 0}, "workers"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: dict, field: str) -> None:
    with pytest.raises(ph.ScenarioError, match=f"^{field}: "):
        ph.cohort(TINY, **arguments)
