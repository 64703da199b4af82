"""The solver lands on every edge of the schedule, so nothing is stepped over."""

import numpy as np
import pytest

import physiology as ph
from physiology.core.assemble import model
from physiology.core.integrate import Level, tabulate
from physiology.schedule import PICOMOLES_PER_UNIT

UNITS = 7.0


@pytest.fixture(scope="module")
def bolus_only() -> list[ph.Bolus]:
    return [ph.Bolus("08:17", "lispro", UNITS)]


def test_a_bolus_of_a_minute_gives_exactly_its_units():
    """The depots hold all of it, or what has left them."""
    scenario = ph.Scenario("healthy", days=1 / 24, start="08:00",
                           schedule=[ph.Bolus("08:17", "lispro", UNITS)],
                           values={"rapid_first_depot_rate": 0.005, "rapid_second_depot_rate": 0.005})  # fmt: skip
    trajectory = ph.simulate(scenario, step=0.5)
    absorbed = np.concatenate([[0.0], np.cumsum(
        0.25 * (trajectory["rapid_insulin_absorption"][1:] + trajectory["rapid_insulin_absorption"][:-1])
    )])  # fmt: skip
    total = trajectory["rapid_first_depot"] + trajectory["rapid_second_depot"] + absorbed
    units = total * trajectory["body_weight"] / PICOMOLES_PER_UNIT
    assert units[trajectory.time <= 497.0] == pytest.approx(0.0, abs=1e-9)
    assert units[trajectory.time == 497.5] == pytest.approx(UNITS / 2, rel=1e-6)
    assert units[trajectory.time >= 498.0] == pytest.approx(UNITS, rel=1e-5)


@pytest.mark.parametrize("step", [0.7, 5.0, 7.0, 60.0])
def test_the_output_step_does_not_change_the_course(step):
    scenario = ph.Scenario("healthy")
    fine, coarse = ph.simulate(scenario), ph.simulate(scenario, step)
    assert coarse.time[-1] == fine.time[-1] == 1440.0
    shared = np.isin(coarse.time, fine.time)
    for name in ("plasma_glucose", "plasma_insulin", "liver_glycogen", "gastric_emptying"):
        matching = fine[name][np.searchsorted(fine.time, coarse.time[shared])]
        assert (coarse[name][shared] == matching).all(), name


def test_a_short_entry_in_a_long_run_is_not_missed(bolus_only):
    with_bolus = ph.simulate(ph.Scenario("healthy", schedule=bolus_only), step=60.0)
    without = ph.simulate(ph.Scenario("healthy", schedule=[]), step=60.0)
    assert with_bolus["plasma_glucose"].min() < without["plasma_glucose"].min() - 20.0


def test_a_meal_puts_all_its_carbohydrate_into_the_stomach():
    meal = ph.Meal("08:17", carbohydrate=63.0, minutes=13)
    trajectory = ph.simulate(ph.Scenario("healthy", schedule=[meal]), step=0.5)
    eaten = np.trapezoid(trajectory["glucose_ingestion"], trajectory.time)
    assert eaten * trajectory["body_weight"][0] == pytest.approx(63_000.0, rel=1e-9)
    arrived = np.trapezoid(
        trajectory["glucose_rate_of_appearance"] + trajectory["unabsorbed_glucose_loss"],
        trajectory.time,
    )
    left = sum(
        trajectory[n][-1]
        for n in ("gastric_solid_glucose", "gastric_liquid_glucose", "intestinal_glucose")
    )
    assert (arrived + left) * trajectory["body_weight"][0] == pytest.approx(63_000.0, rel=1e-4)


def test_levels_add_up_and_replace():
    name = "rapid_insulin_dose_rate"
    table = tabulate(
        model(),
        [Level(name, 0, 100, 1.0), Level(name, 50, 60, 2.0),
         Level("meal_absorbed_share", 10, np.inf, 0.5, replaces=True),
         Level("meal_absorbed_share", 70, np.inf, 0.8, replaces=True)],
        0.0, 100.0,
    )  # fmt: skip
    assert table.edges.tolist() == [0, 10, 50, 60, 70, 100]
    column = model().index("inputs")[name]
    assert table.levels[:, column].tolist() == [1, 1, 3, 1, 1]
    speed = model().index("inputs")["meal_absorbed_share"]
    assert table.levels[:, speed].tolist() == [1, 0.5, 0.5, 0.5, 0.8]


def test_days_repeat():
    """Two days of the same schedule: the second gives the same doses at the same times."""
    trajectory = ph.simulate(ph.Scenario("type1", days=2))
    first = trajectory["rapid_insulin_injection"][:1440]
    second = trajectory["rapid_insulin_injection"][1440:2880]
    assert (first == second).all()
    assert first.max() > 10 * np.median(first)
