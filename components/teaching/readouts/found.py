"""A number that has been read, with all a page needs to print it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from components.units import MG_DL_PER_MMOL_L, PMOL_L_PER_MICRO_UNIT_ML


@dataclass(frozen=True)
class Found:
    """A read-out of a run.

    Attributes
    ----------
    value : float or None
        In ``unit``; None for a time never reached.
    unit : str
        Unit of the model; glucose in mg/dL and insulin in pmol/L, however it was read.
    kind : str
        ``value``; ``time`` (minutes since the first midnight); ``duration`` (in ``unit``, h or
        min); ``ratio``; ``percent``; ``difference`` (printed with its sign); or
        ``difference_percent`` (of two percentages: points).
    quantity : str
        ``glucose`` and ``insulin`` follow the unit switch of the page; else empty.
    signal : str
        The signal it was read from, whose row says how its values are printed; may be empty.
    """

    value: float | None
    unit: str
    kind: str = "value"
    quantity: str = ""
    signal: str = ""

    @property
    def compared(self) -> float | None:
        """The value as authors compare it: insulin in µU/mL, all else as it is."""
        if self.value is None or self.quantity != "insulin":
            return self.value
        return self.value / PMOL_L_PER_MICRO_UNIT_ML

    def facts(self) -> dict[str, Any]:
        """Return it for the page."""
        value = self.value
        rounded = None if value is None else float(f"{value:.6g}")
        return {
            "value": rounded,
            "unit": self.unit,
            "kind": self.kind,
            "quantity": self.quantity,
            "signal": self.signal,
        }


def finite(value: float) -> float | None:
    """Return a number, or None for what was never reached."""
    return float(value) if math.isfinite(value) else None


def read_of(name: str, value: float, unit: str) -> Found:
    """Return a read-out of an experiment by its name and unit.

    Parameters
    ----------
    name : str
        ``"fasting_glucose_change"``: what it is called tells a change from a level.
    value : float
    unit : str
        As the experiment gives it; mmol/L of glucose become mg/dL, µU/mL become pmol/L.
    """
    quantity = ""
    if "glucose" in name and unit in ("mmol/L", "mg/dL"):
        value *= MG_DL_PER_MMOL_L if unit == "mmol/L" else 1.0
        unit, quantity = "mg/dL", "glucose"
    elif unit in ("uU/mL", "pmol/L"):
        value *= PMOL_L_PER_MICRO_UNIT_ML if unit == "uU/mL" else 1.0
        unit, quantity = "pmol/L", "insulin"
    return Found(finite(value), unit, _kind(name, unit), quantity)


def _kind(name: str, unit: str) -> str:
    if name == "hba1c_change":
        return "difference_percent"
    if "change" in name:
        return "difference"
    if name.endswith("_ratio") and unit == "1":
        return "ratio"
    return {"%": "percent", "h": "duration"}.get(unit, "value")
