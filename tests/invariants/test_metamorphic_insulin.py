"""More insulin never raises glucose: for every person, on days drawn by chance.

What holds without an if: mean glucose over the day. Minute by minute it holds only until the body
answers: beta cells that were spared release more at the next meal, and after a low the liver
and its hormones overshoot. So the minute-by-minute relations are asked for the first two hours,
and for the whole day only of people without beta cells, as long as glucose stays above 70 mg/dL.
"""

import itertools
from dataclasses import replace

import numpy as np
import pytest

import physiology as ph
from tests.invariants.chance_days import clock, drawn_day, glucose, with_each

#: mg/dL; the solver is exact to far less.
EXACT = 1e-3
TWO_HOURS = 24
LOW = 70.0
TREATED = [person for person in ph.people if ph.usual_therapy(person)]
BOLUSING = [p for p in TREATED if np.isfinite(ph.usual_therapy(p).carbohydrate_ratio)]


def shared_out(kind: str) -> list[tuple[str, str]]:
    """Return every person with two insulins of a kind; between them all people try every one."""
    products = [product.key for product in ph.insulins.values() if product.kind == kind]
    turns = itertools.cycle(products)
    return [(person, next(turns)) for person in ph.people for _ in range(2)]


@pytest.mark.parametrize(("person", "product"), shared_out("mealtime"))
def test_an_injection_at_any_time(person, product):
    day = drawn_day(person, product)
    minute = 60 * (8 + len(product))
    before = glucose(person, day)
    after = glucose(person, [*day, ph.Bolus(clock(minute / 60), product, 2.0)])
    since = slice(minute // 5, minute // 5 + TWO_HOURS)
    assert (after[since] <= before[since] + EXACT).all()
    assert after.mean() < before.mean()
    assert after[: minute // 5] == pytest.approx(before[: minute // 5], rel=1e-4)


@pytest.mark.parametrize(("person", "product"), shared_out("basal"))
def test_a_larger_long_acting_injection(person, product):
    day = [e for e in drawn_day(person, product) if not isinstance(e, ph.BasalRate)]
    courses = [
        glucose(person, [*day, ph.Injection("08:00", product, units)], days=1.5)
        for units in (0.0, 4.0, 12.0)
    ]
    for less, more in itertools.pairwise(courses):
        assert more.mean() < less.mean()


@pytest.mark.parametrize("factor", [1.05, 1.3])
@pytest.mark.parametrize("person", TREATED)
def test_a_larger_basal_rate(person, factor):
    day = drawn_day(person, f"basal{factor}")
    before, after = (glucose(person, d) for d in (day, with_each(day, ph.BasalRate, rate=factor)))
    assert after.mean() < before.mean()
    assert after.max() <= before.max() + EXACT


@pytest.mark.parametrize("factor", [1.05, 1.3])
@pytest.mark.parametrize("person", TREATED)
def test_every_dose_larger(person, factor):
    day = drawn_day(person, f"dose{factor}")
    before = glucose(person, day)
    after = glucose(person, day, values={"dose_scale": factor})
    assert after.mean() < before.mean()


@pytest.mark.parametrize("units", [0.5, 1.0, 3.0])
def test_without_beta_cells_more_is_never_higher_all_day(units):
    day = drawn_day("type1", "all day")
    before = glucose("type1", day)
    after = glucose("type1", [*day, ph.Bolus("12:00", "lispro", units)])
    unanswered = np.minimum.accumulate(after) > LOW
    assert unanswered.sum() > 2 * TWO_HOURS
    assert (after[unanswered] <= before[unanswered] + EXACT).all()


@pytest.mark.parametrize("person", BOLUSING)
def test_a_later_bolus_never_lowers_what_follows_the_meal(person):
    """For two hours; what comes too early is missed later, so that the tail may be higher."""
    meal, *_ = drawn_day(person, "late")
    therapy = ph.usual_therapy(person)
    basal = ph.BasalRate("00:00", therapy.basal_rate)
    units = meal.carbohydrate / therapy.carbohydrate_ratio
    begin = int(meal.time[:2]) + int(meal.time[3:]) / 60.0
    eaten = int(12 * begin)
    courses = [
        glucose(person, [meal, basal, ph.Bolus(clock(begin + late), "lispro", units)])
        for late in (-0.25, 0.0, 0.5, 1.0, 2.0)
    ]
    after = [course[eaten : eaten + TWO_HOURS] for course in courses]
    for sooner, later in itertools.pairwise(after):
        assert (later >= sooner - EXACT).all()
        assert later.max() >= sooner.max() - EXACT


@pytest.mark.parametrize("person", TREATED)
def test_a_pump_that_pauses_never_lowers_glucose(person):
    day = drawn_day(person, "pause")
    before, after = (glucose(person, d) for d in (day, [*day, ph.Suspend("10:00", minutes=90.0)]))
    assert after.mean() > before.mean()
    assert (after[120 : 120 + TWO_HOURS] >= before[120 : 120 + TWO_HOURS] - EXACT).all()


@pytest.mark.parametrize("person", ph.people)
def test_slower_insulin_reaches_no_deeper_in_the_first_hour(person):
    """The same units of regular insulin have done less after an hour than lispro."""
    day = drawn_day(person, "speed")
    quick, slow = (
        glucose(person, [*day, ph.Bolus("10:00", product, 3.0)])
        for product in ("lispro", "regular")
    )
    assert (slow[121:133] >= quick[121:133] - EXACT).all()


def test_the_day_is_not_so_tame_that_nothing_could_fail():
    """A bolus taken away is seen by the same comparison."""
    day = drawn_day("type1", "control")
    without = [e if not isinstance(e, ph.Bolus) else replace(e, units=0.0) for e in day]
    assert glucose("type1", without).mean() > glucose("type1", day).mean() + 20.0
