"""What is eaten, burnt, lost or suffered moves glucose the way it must, in every person.

Days are drawn by chance. A larger meal is answered by more insulin, so that glucose may be lower
hours later; what must hold is said of the mean, of the peak, or of the time until the next meal.
"""

import itertools

import numpy as np
import pytest

import physiology as ph
from tests.invariants.chance_days import drawn_day, glucose, lived, with_each

EXACT = 1e-3


def after(meal: ph.Meal, hours: float) -> slice:
    begin = (60 * int(meal.time[:2]) + int(meal.time[3:])) // 5
    return slice(begin, begin + int(12 * hours))


@pytest.mark.parametrize("person", ph.people)
def test_more_carbohydrate_never_lowers_area_or_peak(person):
    day = drawn_day(person, "carbohydrate")
    courses = [
        glucose(person, with_each(day, ph.Meal, carbohydrate=factor)) for factor in (1.0, 1.05, 1.5)
    ]
    for less, more in itertools.pairwise(courses):
        assert more.mean() > less.mean()
        assert more.max() > less.max()
        first = after(day[0], 1.5)
        assert (more[first] >= less[first] - EXACT).all()


@pytest.mark.parametrize("person", ph.people)
def test_more_fibre_never_raises_the_peak_of_a_meal(person):
    basal = [e for e in drawn_day(person, "fibre") if isinstance(e, ph.BasalRate)]
    meal = drawn_day(person, "fibre")[0]
    peaks = [
        glucose(person, [*with_each([meal], ph.Meal, fibre=factor), *basal])[after(meal, 4.0)].max()
        for factor in (0.0, 1.0, 2.0, 3.0)
    ]
    assert (np.diff(peaks) <= EXACT).all(), peaks


@pytest.mark.parametrize("person", ph.people)
def test_a_lower_glycaemic_index_never_raises_the_peak_of_a_meal(person):
    basal = [e for e in drawn_day(person, "index") if isinstance(e, ph.BasalRate)]
    peaks = [
        glucose(person, [ph.Meal("08:00", carbohydrate=60.0, glycaemic_index=index), *basal]).max()
        for index in (100.0, 70.0, 50.0, 30.0)
    ]
    assert (np.diff(peaks) <= EXACT).all(), peaks


@pytest.mark.parametrize("person", ph.people)
def test_eating_slower_comes_later_and_hardly_higher(person):
    """Not lower: a stomach that is never full is never slowed by being half empty [DallaMan2006].

    The peak of a meal eaten over 40 minutes lies up to 2 % above that of one eaten in five.
    """
    basal = [e for e in drawn_day(person, "slow") if isinstance(e, ph.BasalRate)]
    quick, slow = (
        glucose(person, [ph.Meal("08:00", carbohydrate=60.0, minutes=minutes), *basal])
        for minutes in (5.0, 40.0)
    )
    assert (slow[96:104] <= quick[96:104] + EXACT).all()
    assert slow.argmax() >= quick.argmax()
    assert slow.max() <= 1.02 * quick.max()


@pytest.mark.parametrize(
    "entry",
    [
        ph.Rescue("10:30", carbohydrate=15.0),
        ph.Glucagon("10:30", micrograms=500.0),
    ],
    ids=lambda entry: entry.entry,
)
@pytest.mark.parametrize("person", ph.people)
def test_what_helps_against_a_low_raises_glucose_at_once(person, entry):
    day = [*drawn_day(person, "rescue"), ph.Bolus("09:30", "lispro", 2.0)]
    without, helped = (glucose(person, d) for d in (day, [*day, entry]))
    at_once = slice(126, 126 + 6)
    assert (helped[at_once] >= without[at_once] - EXACT).all()
    assert helped[130] > without[130] + 1.0
    assert helped[126:].min() >= min(without[126:].min(), 65.0)


@pytest.mark.parametrize("person", ph.people)
def test_an_illness_raises_glucose_the_more_the_worse_it_is(person):
    day = drawn_day(person, "illness")
    means = [
        glucose(person, [*day, ph.Illness("06:00", hours=14.0, severity=severity)]).mean()
        for severity in (0.05, 0.3, 0.6, 1.0)
    ]
    assert glucose(person, day).mean() < means[0]
    assert (np.diff(means) > 0.0).all(), means


@pytest.mark.parametrize("person", ph.people)
def test_muscle_takes_up_more_the_harder_it_works(person):
    day = drawn_day(person, "bout")
    taken = [
        lived(person, [*day, ph.Exercise("10:00", minutes=45.0, intensity=intensity)])[
            "contraction"
        ].mean()
        for intensity in (20.0, 50.0, 80.0)
    ]
    assert (np.diff(taken) > 0.0).all()


@pytest.mark.parametrize("person", ph.people)
def test_a_higher_renal_threshold_never_lowers_glucose(person):
    day = drawn_day(person, "kidney")
    means = [
        glucose(person, day, values={"renal_threshold": value}).mean()
        for value in (150.0, 180.0, 230.0)
    ]
    assert (np.diff(means) >= -EXACT).all(), means
