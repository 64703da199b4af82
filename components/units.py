"""How internal units are shown: one internal unit per signal, converted only at the edge."""

from __future__ import annotations

from dataclasses import dataclass

MG_DL_PER_MMOL_L = 18.0156
"""Glucose: 180.156 g/mol, so 1 mmol/L is 18.0156 mg/dL."""

PMOL_L_PER_MICRO_UNIT_ML = 6.0
"""Insulin: 1 µU/mL is taken as 6 pmol/L."""

_SUPERSCRIPTS = {"cm2": "cm²", "m2": "m²"}
_MICRO = ("ug", "uU", "umol")


@dataclass(frozen=True)
class DisplayUnit:
    """A unit in which a signal is shown.

    Parameters
    ----------
    label : str
        What stands behind the number.
    factor : float
        Shown value = internal value x factor.
    decimals : int
        Digits behind the point.
    tick_step : float
        Finest distance of round numbers on an axis, in this unit; 0: half and top of the axis.
    """

    label: str
    factor: float
    decimals: int
    tick_step: float = 0.0

    def shown(self, internal: float) -> float:
        """Return the internal value in this unit, rounded as it is printed."""
        return round(internal * self.factor, self.decimals)


GLUCOSE_UNITS = {
    "mg/dL": DisplayUnit("mg/dL", 1.0, 0, tick_step=50.0),
    "mmol/L": DisplayUnit("mmol/L", 1.0 / MG_DL_PER_MMOL_L, 1, tick_step=5.0),
}
INSULIN_UNIT = DisplayUnit("µU/mL", 1.0 / PMOL_L_PER_MICRO_UNIT_ML, 0)
GLUT4_UNIT = DisplayUnit("%", 100.0, 1)


def printed(unit: str) -> str:
    """Return a declared unit as it is set in type: ``cm2`` as cm², ``ug`` as µg.

    Parameters
    ----------
    unit : str
        Unit as the physiology declares it; ``"1"`` has no name.
    """
    return "" if unit == "1" else "/".join(_printed_part(part) for part in unit.split("/"))


def _printed_part(part: str) -> str:
    if part in _MICRO:
        return "µ" + part[1:]
    return _SUPERSCRIPTS.get(part, part)


def decimals_of(step: float) -> int:
    """Return how many digits behind the point a slider of this step needs."""
    text = f"{step:.6f}".rstrip("0")
    return len(text.split(".")[1])
