"""What makes glucose higher or lower, in every person and over the whole range."""

import itertools

import pytest

import physiology as ph
from tests.invariants import runs

#: From what keeps glucose low to what raises it.
RAISING = {
    "visceral_fat_area": (40.0, 80.0, 120.0, 180.0, 250.0, 350.0),
    "mean_cortisol": (6.0, 12.0, 20.0, 30.0, 45.0),
    "physical_activity": (12.0, 8.0, 4.0, 2.0, 0.0),
}
MEALS = [
    ph.Meal(time, carbohydrate=grams, fat=20.0, protein=25.0, minutes=20.0)
    for time, grams in (("07:30", 50.0), ("12:30", 70.0), ("19:00", 75.0))
]


def glucose(person: str, extra: list, values: dict[str, float] | None = None, basal: bool = True):
    schedule = [*extra, *(runs.insulin_of_the_day(person) if basal else [])]
    scenario = ph.Scenario(person, schedule=schedule, values=values or {})
    return ph.simulate(scenario)["plasma_glucose"]


def basal_only(person: str) -> list:
    return [e for e in runs.insulin_of_the_day(person) if isinstance(e, ph.BasalRate)]


@pytest.mark.parametrize("name", RAISING)
@pytest.mark.parametrize("person", ph.people)
@pytest.mark.slow
def test_what_raises_mean_glucose(person, name):
    """With the doses kept, as the page keeps them while a slider moves."""
    means = [glucose(person, MEALS, {name: value}).mean() for value in RAISING[name]]
    assert all(b > a + 0.3 for a, b in itertools.pairwise(means)), means


@pytest.mark.parametrize("person", ph.people)
def test_more_carbohydrate_never_lowers_the_peak(person):
    peaks = [
        glucose(person, [ph.Meal("08:00", carbohydrate=grams)]).max()
        for grams in (5.0, 10.0, 20.0, 40.0, 60.0, 80.0, 120.0, 160.0, 200.0)
    ]
    assert all(b >= a - 1e-4 for a, b in itertools.pairwise(peaks)), peaks
    assert peaks[-1] > peaks[0] + 100.0


@pytest.mark.parametrize("person", ph.people)
def test_more_insulin_at_the_meal_never_raises_glucose(person):
    meal = ph.Meal("08:00", carbohydrate=60.0)
    courses = [
        glucose(
            person, [meal, ph.Bolus("08:00", "lispro", units), *basal_only(person)], basal=False
        )
        for units in (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
    ]
    means = [course.mean() for course in courses]
    assert all(b < a for a, b in itertools.pairwise(means)), means
    peaks = [course.max() for course in courses]
    assert all(b <= a + 1e-4 for a, b in itertools.pairwise(peaks)), peaks


def test_more_basal_insulin_never_raises_glucose():
    own = ph.usual_therapy("type1")
    assert own is not None
    means = []
    for factor in (0.0, 0.5, 0.8, 1.0, 1.2, 1.5):
        rate = ph.BasalRate("00:00", factor * own.basal_rate)
        means.append(glucose("type1", [rate], basal=False).mean())
    assert all(b < a for a, b in itertools.pairwise(means)), means


@pytest.mark.parametrize("scales", [(0.0, 0.4, 0.8, 1.0, 1.3, 2.0)])
def test_the_dose_slider_lowers_glucose(scales):
    means = [
        ph.simulate(ph.Scenario("type1", values={"dose_scale": scale}))["plasma_glucose"].mean()
        for scale in scales
    ]
    assert all(b < a - 0.5 for a, b in itertools.pairwise(means)), means


def test_people_stand_in_the_order_of_their_disease():
    order = ("healthy", "prediabetes", "type2_early", "type2_moderate", "type2_late")
    days = {p: ph.simulate(ph.Scenario(p)) for p in (*order, "insulin_resistant")}
    means = [days[p]["plasma_glucose"].mean() for p in order]
    assert means == sorted(means)
    healthy = days["healthy"]["plasma_insulin"][0]
    assert days["insulin_resistant"]["plasma_insulin"][0] > 1.5 * healthy


@pytest.mark.parametrize("person", [p for p in ph.people if p != "type1"])
def test_exercise_lowers_glucose_while_it_lasts(person):
    bout = ph.Exercise("10:00", minutes=45, intensity=60)
    with_bout, without = (glucose(person, entries) for entries in ([*MEALS, bout], MEALS))
    assert with_bout[645] < without[645]


@pytest.mark.parametrize(
    "companion", [{"fat": 40.0}, {"protein": 40.0}, {"fibre": 15.0}, {"glycaemic_index": 30.0}],
    ids=lambda companion: next(iter(companion)),
)  # fmt: skip
def test_what_slows_a_meal_lowers_its_peak(companion):
    for person in ("healthy", "type2_moderate", "type1"):
        bare = ph.protocols.mixed_meal(person, carbohydrate=70.0, fat=0.0, protein=0.0)
        settings = {"fat": 0.0, "protein": 0.0} | companion
        slowed = ph.protocols.mixed_meal(person, carbohydrate=70.0, **settings)
        assert slowed.readouts["peak_glucose"] < bare.readouts["peak_glucose"]


def test_without_insulin_type_1_climbs_and_makes_ketones():
    trajectory = ph.simulate(
        ph.Scenario("type1", days=1, values={"dose_scale": 0.0}, schedule=None)
    )
    assert trajectory["plasma_glucose"].max() > 300.0
    assert trajectory["ketones"][-1] > 1.0
