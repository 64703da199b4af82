"""A course over years: exact enough, the same every time, and clear about what is refused."""

import dataclasses

import numpy as np
import pytest

import physiology as ph
from physiology.years.progress import DETAILS, Detail, _progress

#: Lives of ten years that are as different as they come.
TEN_YEARS = {
    "surplus": ("prediabetes", [ph.Change("energy_change", 300.0)]),
    "nothing": ("type2_moderate", []),
    "tablet and weight": (
        "type2_early",
        [ph.Change("metformin", 2000.0, 1.0), ph.Change("weight_loss_goal", 10.0, 3.0, 6.0)],
    ),
    "insulin": ("type1", [ph.Change("physical_activity", 8.0, 2.0)]),
    "attack": (
        ph.Scenario("healthy", values={"autoimmune_susceptibility": 1.0}),
        [ph.Change("immune_trigger", 1.0, 0.5, 0.75)],
    ),
}


def again(course: ph.Course) -> ph.Course:
    """Follow the same life anew, past everything that is kept."""
    years = float(course.years[-1])
    return _progress.__wrapped__(course.body, years, course.changes, DETAILS["fine"])


@pytest.fixture(scope="module")
def course() -> ph.Course:
    changes = [ph.Change("energy_change", 400.0, 0.0, 4.0), ph.Change("metformin", 2000.0, 2.0)]
    return ph.progress("prediabetes", 6.0, changes)


@pytest.mark.slow
def test_a_course_is_what_it_says(course):
    assert course.years[0] == 0.0
    assert course.years[-1] == pytest.approx(6.0)
    assert (np.diff(course.years) > 0.0).all()
    assert course.age[-1] - course.age[0] == pytest.approx(6.0)
    assert {2.0, 4.0} <= set(np.round(course.years, 9))
    for name in course.quantities:
        assert course[name].shape == course.years.shape
        assert course.unit(name)
        assert course.label(name)
    table = course.frame(["hba1c", "weight"])
    assert list(table.columns) == ["hba1c", "weight"]
    assert table.index.name == "years"
    assert course.at("weight", 4.0) > course.at("weight", 0.0) + 3.0


@pytest.mark.slow
def test_the_same_life_gives_the_same_bits(course):
    other = again(course)
    for name in course.quantities:
        assert course[name].tobytes() == other[name].tobytes(), name


def test_the_order_of_changes_does_not_matter():
    changes = [ph.Change("metformin", 1000.0, 0.2), ph.Change("energy_change", -200.0, 0.1, 0.4)]
    one, other = (ph.progress("type2_early", 0.6, made) for made in (changes, changes[::-1]))
    assert one["hba1c"].tobytes() == other["hba1c"].tobytes()


@pytest.mark.parametrize("person", ph.people)
def test_a_life_in_which_nothing_changes_hardly_moves(person):
    """The slow clock begins where the habit of the body is; a year may bring its own wear."""
    course = ph.progress(person, 0.5)
    # While the last beta cells die, they no longer make up for misjudged doses.
    attacked = course["autoimmune_activity"][0] > 0.1 and course["beta_cell_mass"][0] > 0.02
    near = 0.08 if attacked else 0.04
    assert course["mean_glucose"][-1] == pytest.approx(course["mean_glucose"][0], rel=near)
    assert course["weight"][-1] == pytest.approx(course["weight"][0], abs=0.5)
    # In a honeymoon the last beta cells go on dying, and insulin takes their place.
    honeymoon = course["beta_cell_mass"][0] > 0.02
    assert course["insulin_dose"][-1] == pytest.approx(
        course["insulin_dose"][0], rel=0.3 if honeymoon else 0.05
    )


def test_a_course_begins_as_a_day_of_the_same_body():
    """No second model: the first days are those of ``simulate``."""
    for person in ("healthy", "type2_moderate"):
        course = ph.progress(person, 0.1)
        day = ph.simulate(ph.Scenario(person, start="07:00"))
        assert course["mean_glucose"][0] == pytest.approx(day["plasma_glucose"].mean(), rel=0.01)


def test_a_change_from_the_first_day_begins_in_the_body_as_it_was():
    """Else HbA1c would begin where the change leads, and movement would never cost energy."""
    plain = ph.progress("type2_moderate", 1.0)
    changes = [ph.Change("metformin", 2000.0), ph.Change("physical_activity", 8.0)]
    changed = ph.progress("type2_moderate", 1.0, changes)
    assert changed["hba1c"][0] == plain["hba1c"][0]
    assert changed.at("hba1c", 0.02) == pytest.approx(plain["hba1c"][0], abs=0.4)
    assert changed["hba1c"][-1] < plain["hba1c"][-1] - 1.0
    assert changed["weight"][-1] < plain["weight"][-1] - 1.0


@pytest.mark.slow
def test_a_year_can_be_opened_as_a_day(course):
    scenario = course.scenario(5.0)
    assert ph.Scenario.from_json(scenario.to_json()) == scenario
    assert ph.Scenario.from_query(scenario.to_query()) == scenario
    assert scenario.body.value("metformin_dose") == 2000.0
    assert scenario.body.value("body_weight") == pytest.approx(course.at("weight", 5.0))
    day = ph.simulate(dataclasses.replace(scenario, days=1))
    assert float(day["plasma_glucose"].mean()) == pytest.approx(
        course.at("mean_glucose", 5.0), rel=0.03
    )
    assert course.scenario(1.0).body.value("metformin_dose") == 0.0


def test_the_day_of_a_year_with_insulin_is_on_insulin():
    course = ph.progress("type1", 2.0)
    day = ph.simulate(course.scenario(1.5))
    assert float(day["plasma_glucose"].mean()) < 300.0


@pytest.mark.slow
def test_a_coarse_course_is_near_the_fine_one():
    for who, changes in (TEN_YEARS["surplus"], TEN_YEARS["tablet and weight"]):
        fine, coarse = (ph.progress(who, 10.0, changes, detail=d) for d in ("fine", "coarse"))
        assert len(coarse.years) < len(fine.years)
        for year in (2.0, 5.0, 10.0):
            assert coarse.at("hba1c", year) == pytest.approx(fine.at("hba1c", year), abs=0.3)


@pytest.mark.slow
@pytest.mark.parametrize("life", TEN_YEARS)
def test_ten_years_do_not_depend_on_the_step(life):
    """Half the tolerance and half the longest step move HbA1c by less than 0.05 %."""
    who, changes = TEN_YEARS[life]
    fine = DETAILS["fine"]
    finer = Detail(fine.tolerance / 2.0, fine.longest / 2.0)
    one, other = (ph.progress(who, 10.0, changes, detail=d) for d in (fine, finer))
    assert len(other.years) > len(one.years)
    years = np.linspace(0.0, 10.0, 41)
    gaps = [abs(one.at("hba1c", year) - other.at("hba1c", year)) for year in years]
    # While glucose climbs by a percent in weeks, the same curve a few days later counts as equal.
    steep = [abs(one.at("hba1c", min(y + 0.1, 10.0)) - one.at("hba1c", y)) for y in years]
    assert max(gap - rise for gap, rise in zip(gaps, steep, strict=True)) < 0.05
    assert gaps[-1] < 0.05


def _random_life(seed: int) -> tuple[ph.Scenario, list[ph.Change]]:
    random = np.random.default_rng(seed)
    person = str(random.choice(list(ph.people)))
    values = {
        "visceral_fat_area": random.uniform(40.0, 260.0),
        "inherited_decline": random.uniform(0.0, 0.03),
        "secretory_reserve": random.uniform(0.1, 1.2),
        "autoimmune_susceptibility": random.choice([0.0, 1.0]),
    }
    begin = random.uniform(0.0, 8.0, size=6)
    changes = [
        ph.Change("energy_change", random.uniform(-700.0, 900.0), begin[0], begin[0] + 8.0),
        ph.Change("physical_activity", random.uniform(0.0, 10.0), begin[1]),
        ph.Change("sleep_hours", random.uniform(4.0, 9.0), begin[2], begin[2] + 5.0),
        ph.Change("carbohydrate_share", random.uniform(5.0, 70.0), begin[3]),
        ph.Change("immune_trigger", 1.0, begin[4], begin[4] + 0.3),
        ph.Change(str(random.choice(list(ph.treatments))), 1.0, begin[5], begin[5] + 6.0),
    ]
    return ph.Scenario(person, values=values), changes


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_any_life_stays_finite_and_steady(seed):
    """Twenty years of anything: numbers, none below nothing, and no swinging from step to step."""
    who, changes = _random_life(seed)
    course = ph.progress(who, 20.0, changes)
    for name in course.quantities:
        assert np.isfinite(course[name]).all(), name
        assert (course[name] >= -1e-9).all(), name
    assert (course["weight"] > 25.0).all()
    assert (course["hba1c"] < 30.0).all()
    turns = np.diff(np.sign(np.round(np.diff(course["hba1c"]), 2)))
    assert (np.abs(turns) == 2.0).sum() < 25


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"years": 0.0}, ["years", "0.02 to 80"]),
        ({"years": 200.0}, ["years", "200"]),
        ({"years": float("nan")}, ["years", "finite"]),
        ({"years": "ten"}, ["years", "number"]),
        ({"detail": "exact"}, ["detail", "fine, coarse"]),
        ({"who": "nobody"}, ["person"]),
        ({"who": 3}, ["person"]),
        ({"changes": "metformin"}, ["changes", "list"]),
        ({"changes": [3]}, ["changes", "Change"]),
        ({"changes": [{"name": "metformin"}]}, ["changes", "value"]),
        ({"changes": [{"name": "metformin", "value": 1.0, "until": 3}]}, ["until"]),
        ({"changes": [ph.Change("metformin", 500.0)] * 2}, ["Metformin", "twice"]),
        ({"changes": [ph.Change("stress", 0.1, i, i + 1) for i in range(41)]}, ["41", "40"]),
    ],
)
def test_what_is_refused(settings, words):
    with pytest.raises(ph.ScenarioError) as error:
        ph.progress(**({"who": "healthy", "years": 1.0} | settings))
    for word in words:
        assert word in str(error.value)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ({"name": "snake_oil", "value": 1.0}, ["snake_oil", "not a parameter"]),
        ({"name": "metformin", "value": 1e9}, ["metformin_dose", "0 to 3000"]),
        ({"name": "metformin", "value": 1.0, "start": -1.0}, ["start", "0 to 80 years"]),
        ({"name": "metformin", "value": 1.0, "start": 2.0, "end": 1.0}, ["end", "not after"]),
        ({"name": "metformin", "value": 1.0, "end": float("inf")}, ["end", "finite"]),
        ({"name": "metformin", "value": True}, ["metformin_dose", "number"]),
        ({"name": 7, "value": 1.0}, ["not a parameter"]),
        ({"name": "hba1c", "value": 7.0}, ["hba1c", "not a parameter"]),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(made, words):
    with pytest.raises(ph.ScenarioError) as error:
        ph.Change(**made)
    for word in words:
        assert word in str(error.value)


@pytest.mark.slow
@pytest.mark.parametrize("year", [-0.1, 6.1, float("nan"), "1"])
def test_a_year_outside_the_course_is_refused(course, year):
    for read in (course.scenario, course.waking, lambda y: course.at("hba1c", y)):
        with pytest.raises(ph.ScenarioError, match="year"):
            read(year)
    with pytest.raises(ph.ScenarioError, match="quantity"):
        course["happiness"]


@pytest.mark.parametrize("key", ph.lives)
def test_a_life_is_data(key):
    life = ph.lives[key]
    assert life.key == key
    assert life.label
    assert life.description
    assert life.years == 60.0
    assert life.body.value("age") == 20.0
    assert all(change.start < life.years for change in life.changes)
