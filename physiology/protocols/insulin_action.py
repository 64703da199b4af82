"""Insulin action: one injection under a clamp, and the glucose it calls for."""

import numpy as np

from physiology.body import Body, checked_number
from physiology.core.integrate import Level
from physiology.protocols.laboratory import glucose_clamp, peak, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.schedule.products import BASAL, MEALTIME, injected, product_of
from physiology.trajectory import Trajectory

_CLAMP_GLUCOSE = 100.0
_END_SHARE = 0.1
_RAPID_HOURS = 12.0
_DEPOT_HOURS = 36.0
_STEADY_DAYS = 6
UNITS = {
    "insulin_tmax": "min", "gir_tmax": "min", "duration": "h",
    "quarter_share_1": "%", "quarter_share_2": "%", "quarter_share_3": "%", "quarter_share_4": "%",
}  # fmt: skip


def insulin_action(
    who: str | Scenario | Body,
    product: str = "lispro",
    dose: float = 10.0,
    per_kg: bool = False,
    steady_state: bool = False,
) -> Result:
    """Inject insulin and hold glucose; read the glucose infusion rate.

    A body without insulin treatment is held at its own fasting glucose; a treated one is
    brought to 100 mg/dL by its basal insulin, which goes on with a rapid-acting product and
    stops with a long-acting one.

    Parameters
    ----------
    dose : float
        U, or U/kg with ``per_kg``.
    steady_state : bool
        Read the last of six daily injections instead of the first.

    Notes
    -----
    ``duration`` ends when the infusion has fallen to a tenth of its peak. Quarters are those
    of 24 h.
    """
    insulin = product_of(product, MEALTIME, BASAL)
    person = subject(who)
    weight = person.body.value("body_weight")
    dose = checked_number("dose", dose, 0.0, 2.0 if per_kg else 200.0, "U/kg" if per_kg else "U")
    units = dose * weight if per_kg else dose
    long_acting = insulin.kind == BASAL
    start, drip = person.at_glucose(_CLAMP_GLUCOSE)
    target = person.glucose_of(start)
    days = _STEADY_DAYS if steady_state else 1
    begin = -1440.0 * (days - 1)
    end = 60.0 * (_DEPOT_HOURS if long_acting else max(_RAPID_HOURS, 24.0))
    levels = [
        level for day in range(days) for level in injected(insulin, units, begin + 1440.0 * day)
    ]
    # Basal insulin goes on below a rapid product; a long-acting one takes its place.
    levels += person.basal(begin if long_acting else np.inf)
    if not long_acting and drip > 0.0:
        levels.append(Level("intravenous_insulin", begin, end, drip))
    levels += glucose_clamp(target, begin, end)
    course = person.experiment(levels, end - begin, start=start, begin=begin)
    return Result(_readouts(course), UNITS, course)


def _readouts(course: Trajectory) -> dict[str, float]:
    after = course.time >= 0.0
    minute = course.time[after]
    infusion = course["clamp_glucose_infusion"][after]
    top, time = peak(course, "clamp_glucose_infusion", begin=0.0)
    late = (minute > time) & (infusion < _END_SHARE * top)
    duration = float(minute[late][0] / 60.0) if top > 1e-6 and late.any() else float("inf")
    quarters = [
        float(infusion[(minute >= 360.0 * q) & (minute < 360.0 * (q + 1))].sum()) for q in range(4)
    ]
    total = sum(quarters)
    shares = [100.0 * part / total if total > 1e-9 else 25.0 for part in quarters]
    readouts = {
        "insulin_tmax": peak(course, "plasma_insulin", begin=0.0)[1],
        "gir_tmax": time,
        "duration": duration,
    }
    return readouts | {f"quarter_share_{q + 1}": share for q, share in enumerate(shares)}
