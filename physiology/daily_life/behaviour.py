"""How people with insulin treatment live: what they eat, count, forget, correct and rescue.

Every number is an assumption. They are the same for every therapy, and were chosen together,
within what is plausible, so that days on them look like published ones; see ``calibrate``.
"""

from __future__ import annotations

from dataclasses import dataclass

from physiology.daily_life.assumed import assumed, check


@dataclass(frozen=True)
class Behaviour:
    """Habits and errors of daily life.

    Each field carries its unit, its bounds and a note; ``assumptions(Behaviour)`` lists them.

    Raises
    ------
    ScenarioError
        If a value is out of its bounds.
    """

    dosed_share: float = assumed(
        1.02,
        "1",
        (0.5, 2.0),
        "Insulin doses as set over those that are right for a fast and a meal counted exactly. "
        "Clinics raise them against what is forgotten, until lows set the limit.",
    )
    meal_spread: float = assumed(
        0.25, "1", (0.0, 1.0), "Size of meals from day to day: SD of the logarithm."
    )
    meal_time_spread: float = assumed(
        30.0, "min", (0.0, 60.0), "Time of meals from day to day: SD; two SD at most."
    )
    counting_bias: float = assumed(
        0.95, "1", (0.3, 2.0), "Carbohydrate counted over eaten: large meals are counted short."
    )
    counting_spread: float = assumed(
        0.338,
        "1",
        (0.0, 1.0),
        "Error of a count: SD of the logarithm. Adults miss by about a fifth on average.",
    )
    latest_bolus: float = assumed(
        20.0, "min", (0.0, 120.0), "Boluses come up to so late after the first bite."
    )
    forgotten_share: float = assumed(0.0721, "1", (0.0, 1.0), "Boluses that are forgotten.")
    snacks_a_day: float = assumed(1.0, "1", (0.0, 2.0), "Snacks, between lunch and bedtime.")
    snack_carbohydrate: float = assumed(18.0, "g", (0.0, 80.0), "Carbohydrate of a snack.")
    snack_bolus_share: float = assumed(0.4, "1", (0.0, 1.0), "Snacks that get a bolus.")
    day_sensitivity_spread: float = assumed(
        0.17,
        "1",
        (0.0, 0.6),
        "Sensitivity to insulin from day to day: SD of the logarithm. Sleep, stress, cycle.",
    )
    block_sensitivity_spread: float = assumed(
        0.3,
        "1",
        (0.0, 0.6),
        "Sensitivity to insulin from one quarter of a day to the next: SD of the logarithm. "
        "Site of infusion, movement, stress.",
    )
    bouts_a_week: float = assumed(2.0, "1", (0.0, 7.0), "Bouts of exercise, before dinner.")
    bout_minutes: float = assumed(45.0, "min", (1.0, 180.0), "Length of a bout.")
    bout_intensity: float = assumed(
        45.0, "%", (0.0, 100.0), "Share of the largest oxygen uptake in a bout."
    )
    checks_a_day: float = assumed(
        5.0, "1", (0.0, 12.0), "Looks at the reading between meals, while awake."
    )
    correction_above: float = assumed(
        163.0, "mg/dL", (100.0, 400.0), "Reading above which a correction is given."
    )
    correction_target: float = assumed(
        120.0, "mg/dL", (80.0, 200.0), "Glucose that a correction aims at."
    )
    correction_share: float = assumed(
        1.0, "1", (0.0, 1.5), "Share of the calculated correction that is given."
    )
    correction_pause: float = assumed(
        120.0, "min", (0.0, 360.0), "No correction so soon after the last bolus."
    )
    reduction_below: float = assumed(
        90.0, "mg/dL", (50.0, 150.0), "Reading below which the bolus of a meal is made smaller."
    )
    rescue_below: float = assumed(
        63.0,
        "mg/dL",
        (40.0, 100.0),
        "Reading at which sugar is taken by day: some minutes after the alarm at 70.",
    )
    asleep_rescue_below: float = assumed(
        56.2, "mg/dL", (40.0, 100.0), "Reading at which a sleeper has woken up and takes sugar."
    )
    slept_through_share: float = assumed(
        0.25, "1", (0.0, 1.0), "Nights in which no alarm wakes the sleeper before the morning."
    )
    rescue_carbohydrate: float = assumed(15.0, "g", (1.0, 60.0), "Sugar taken at once.")
    rescue_pause: float = assumed(
        20.0, "min", (5.0, 120.0), "Sugar is not taken again before so much time has gone by."
    )
    bedtime: float = assumed(1380.0, "min", (1200.0, 1440.0), "Sleep begins, after midnight.")
    waking: float = assumed(420.0, "min", (240.0, 600.0), "Sleep ends, after midnight.")
    loop_off_share: float = assumed(
        0.10,
        "1",
        (0.0, 1.0),
        "Hours in which a closed loop does not run: signal lost, sensor or set changed.",
    )

    def __post_init__(self) -> None:
        check(self)

    def asleep(self, minute_of_day: float) -> bool:
        """Tell whether the person sleeps."""
        return minute_of_day >= self.bedtime or minute_of_day < self.waking
