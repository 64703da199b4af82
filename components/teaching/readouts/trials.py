"""Small trials that lessons read: a treatment for a while on one made-up person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import physiology as ph
from physiology.body import Body
from physiology.years.changes import Change

_TWO_WEEKS = 14.0 / 365.25


@dataclass(frozen=True)
class Trial:
    """A trial: what it does to a person (key), and the units of its read-outs."""

    of: Callable[[str], Mapping[str, float]]
    units: Mapping[str, str]


@lru_cache(maxsize=16)
def two_weeks_insulin(person: str) -> Mapping[str, float]:
    """Give a person two weeks of insulin that holds glucose near normal, then stop it.

    Returns
    -------
    mapping of str to float
        ``first_phase_ratio``: first-phase insulin two days later over that before;
        ``function_ratio``: the same for what each beta cell gives.

    References
    ----------
    Hu2011; the doses follow the need from day to day, as in the virtual trial of that name.
    """
    treated = {
        "insulin_treatment": 1.0,
        "insulin_fasting_target": 100.0,
        "dose_adjustment_time": 2.0,
    }
    changes = [Change(name, value, 0.0, _TWO_WEEKS) for name, value in treated.items()]
    course = ph.progress(Body(person), 0.2, changes)
    rested = _TWO_WEEKS + 2.0 / 365.25
    before, after = (course.scenario(year) for year in (0.0, rested))
    phase = [ph.protocols.ivgtt(one).readouts["air_g"] for one in (before, after)]
    function = [course.at("beta_cell_function", year) for year in (0.0, rested)]
    return MappingProxyType(
        {
            "first_phase_ratio": phase[1] / phase[0],
            "function_ratio": function[1] / function[0],
        }
    )


TRIALS: Mapping[str, Trial] = MappingProxyType(
    {
        "two_weeks_insulin": Trial(
            two_weeks_insulin, MappingProxyType({"first_phase_ratio": "1", "function_ratio": "1"})
        )
    }
)
