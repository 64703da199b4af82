"""More of a drug never undoes what it does: for every person, with the insulin doses kept.

Doses are kept because a person on a drug is otherwise given the insulin that is still needed.
"""

import numpy as np
import pytest

import physiology as ph
from tests.invariants.chance_days import drawn_day, glucose, lived

#: Each dose is another body, whose habit is sought first.
pytestmark = pytest.mark.slow
EXACT = 1e-3
#: mg/dL by which mean glucose may rise where doses are kept: slower meals under kept boluses, or
#: too much insulin, bring early lows that hormones answer.
ANSWERED = 1.0
#: Read-outs that a drug must not lower (+) or raise (-) in anybody; means over the day.
WORKS_ON = {
    "sglt2_inhibitor": {"urinary_glucose_loss": 1},
    "metformin": {"endogenous_glucose_production": -1},
    "sulfonylurea": {"insulin_secretion_rate": 1},
    "basal_insulin": {"plasma_insulin": 1},
    "semaglutide": {"gastric_emptying_rate": -1},
}


def on_doses(person: str, drug: str, *parts: float) -> list[ph.Trajectory]:
    """Return days on parts of the largest usual dose of a drug."""
    day, largest = drawn_day(person, drug), ph.treatments[drug].doses[-1]
    return [lived(person, day, treatments={drug: part * largest}) for part in parts]


@pytest.mark.parametrize("drug", ph.treatments)
@pytest.mark.parametrize("person", ph.people)
def test_more_never_raises_mean_glucose(person, drug):
    means = [run["plasma_glucose"].mean() for run in on_doses(person, drug, 0.0, 0.5, 1.0)]
    allowed = ANSWERED if ph.usual_therapy(person) else EXACT
    assert (np.diff(means) <= allowed).all(), means


@pytest.mark.parametrize("person", ph.people)
def test_a_tenth_of_an_sglt2_tablet_never_raises_mean_glucose(person):
    without, little = on_doses(person, "sglt2_inhibitor", 0.0, 0.1)
    assert little["plasma_glucose"].mean() <= without["plasma_glucose"].mean() + ANSWERED


@pytest.mark.parametrize("drug", WORKS_ON)
@pytest.mark.parametrize("person", ph.people)
def test_more_never_does_less(person, drug):
    runs = on_doses(person, drug, 0.0, 0.1, 0.5, 1.0)
    for name, sign in WORKS_ON[drug].items():
        means = np.array([run[name].mean() for run in runs])
        assert (np.diff(sign * means) >= -1e-9).all(), (name, means)


@pytest.mark.parametrize("person", ph.people)
def test_a_tablet_of_nothing_is_no_tablet(person):
    day = drawn_day(person, "no tablet")
    nothing = dict.fromkeys(ph.treatments, 0.0)
    same = glucose(person, day, treatments=nothing)
    assert same.tobytes() == glucose(person, day).tobytes()
