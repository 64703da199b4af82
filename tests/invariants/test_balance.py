"""Matter is neither made nor lost, and nothing is less than nothing."""

import numpy as np
import pytest

import physiology as ph
from physiology.core.assemble import model
from tests.invariants import runs

SUBSTANCES = model().substances
CASES = ("usual day", "fast", "drip", "clamp")


def course(person: str, case: str, step: float = 1.0) -> ph.Trajectory:
    if case == "usual day":
        return ph.simulate(ph.Scenario(person), step)
    if case == "fast":
        basal = [e for e in runs.insulin_of_the_day(person) if isinstance(e, ph.BasalRate)]
        return ph.simulate(ph.Scenario(person, schedule=basal), step)
    if case == "drip":
        return runs.with_levels(person, runs.GLUCOSE_DRIP, 6.0, step)
    return runs.with_levels(person, runs.CLAMP, 6.0, step)


def test_glucose_insulin_and_c_peptide_are_matter():
    assert set(SUBSTANCES) >= {"glucose", "insulin", "c_peptide"}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("person", ph.people)
def test_nothing_is_made_or_lost(person, case):
    trajectory = course(person, case)
    for substance in SUBSTANCES:
        assert trajectory.balance(substance) <= 1e-6, substance


def boundary_flows(substance: str) -> tuple[list[str], list[str]]:
    """Return the flows of a substance into the body and out of it."""
    declared = model().declared
    entering, leaving = [], []
    for name, item in declared.items():
        if item.kind == "flow" and declared[item.into or item.out_of].substance == substance:
            if item.out_of is None:
                entering.append(name)
            if item.into is None:
                leaving.append(name)
    return entering, leaving


#: Where matter comes from (treatments apart) and goes to. A flow that forgets one of its ends
#: would balance, too, because it makes or destroys matter openly: so these lists are explicit.
SOURCES = {
    "glucose": {"glucose_ingestion", "gluconeogenesis"},
    "insulin": {"insulin_provision"},
    "c_peptide": {"c_peptide_secretion"},
}
SINKS = {
    "glucose": {
        "adipose_glucose_uptake", "insulin_independent_utilisation", "muscle_glucose_uptake",
        "unabsorbed_glucose_loss", "urinary_glucose_loss",
    },
    "insulin": {"hepatic_insulin_extraction", "peripheral_insulin_degradation"},
    "c_peptide": {"c_peptide_loss"},
}  # fmt: skip


@pytest.mark.parametrize("substance", SUBSTANCES)
def test_matter_enters_and_leaves_by_known_ways_only(substance):
    entering, leaving = boundary_flows(substance)
    own = {
        n for n in entering if not model().declared[n].module.startswith("physiology.treatments")
    }
    assert own == SOURCES[substance]
    assert set(leaving) == SINKS[substance]


@pytest.mark.parametrize("case", ["usual day", "drip"])
@pytest.mark.parametrize("person", ["healthy", "type2_late", "type1"])
def test_the_flows_add_up_to_the_change_of_the_stocks(person, case):
    """The same by hand: trapezoids over the flows as shown, without the model's own counters."""
    trajectory = course(person, case, step=0.1)
    for substance in SUBSTANCES:
        entering, leaving = boundary_flows(substance)
        assert entering
        assert leaving
        stocks = [n for n in model().states if model().declared[n].substance == substance]
        gained = sum(trajectory[name][-1] - trajectory[name][0] for name in stocks)
        came = sum(np.trapezoid(trajectory[name], trajectory.time) for name in entering)
        went = sum(np.trapezoid(trajectory[name], trajectory.time) for name in leaving)
        size = max(abs(came), abs(went), sum(trajectory[name][0] for name in stocks))
        nothing = 1e-9 * sum(model().declared[name].scale for name in stocks)
        assert abs(gained - (came - went)) <= 2e-5 * size + nothing, substance


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("person", ph.people)
def test_nothing_is_less_than_nothing(person, case):
    """Stocks, levels and flows; the solver may miss zero by its tolerance."""
    trajectory = course(person, case)
    for name, item in model().declared.items():
        if item.kind == "state":
            assert trajectory[name].min() >= -1e-5 * item.scale, name
        if item.kind in ("state", "flow", "signal"):
            assert np.isfinite(trajectory[name]).all(), name
        if item.kind == "flow":
            assert trajectory[name].min() >= -1e-5, name


def test_shares_stay_shares():
    for person in ph.people:
        trajectory = course(person, "usual day")
        for name in ("glut4_surface_fraction", "receptor_occupancy"):
            assert (trajectory[name] > 0).all()
            assert (trajectory[name] < 1).all()
