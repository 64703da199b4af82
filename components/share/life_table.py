"""All that a life is told by, as numbers of a table."""

from __future__ import annotations

from typing import Any

import numpy as np

import physiology as ph
from components import units
from components.explore.invalid import check_key, check_mapping
from components.explore.request import check_number_of_run
from components.figures.life_rows import ROWS
from components.share.table import significant
from components.years.course import AGES, course, curve, nothing_done
from components.years.request import Life, check_life
from components.years.run import FAILED

FIELDS = ("ask", "life", "bars", "unit")

_GLUCOSE = next(iter(units.GLUCOSE_UNITS))
_ROWS = {row.signal: row for row in ROWS}


def check(question: object) -> tuple[int, Life, str]:
    """Return the number of a question, the life and the unit of glucose, or raise.

    Parameters
    ----------
    question : object
        ``{"ask": 1, "life": "type2_slow", "bars": [...], "unit": "mmol/L"}``; bars as
        ``components.years.request.check_life`` takes them.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("question", question, FIELDS)
    number = check_number_of_run("ask", sent["ask"])
    unit = check_key("unit", sent["unit"], tuple(units.GLUCOSE_UNITS))
    return number, check_life(sent["life"], sent["bars"]), unit


def _unit(of: ph.Course, name: str, glucose: str) -> units.DisplayUnit:
    """Return the unit of the screen, else the declared one."""
    if name in _ROWS:
        found = _ROWS[name].units
        return found.get(glucose) or found[""]
    declared = of.unit(name)
    if declared == _GLUCOSE:
        return units.GLUCOSE_UNITS[glucose]
    return units.DisplayUnit(units.printed(declared), 1.0, 0)


def _column(of: ph.Course, name: str, glucose: str) -> dict[str, Any]:
    unit = _unit(of, name, glucose)
    values = significant(np.asarray(curve(of, name) * unit.factor))
    return {"signal": name, "label": of.label(name), "unit": unit.label, "values": values}


def _columns(life: Life, glucose: str, *, nothing: bool) -> list[dict[str, Any]]:
    of = course(life)
    return [{**_column(of, name, glucose), "nothing": nothing} for name in of.quantities]


def answer(question: object) -> dict[str, Any]:
    """Return every quantity of a life, and of the same life with nothing done.

    Parameters
    ----------
    question : object
        As ``check`` takes it.

    Returns
    -------
    dict
        ``ask``, ``ages`` in years and ``columns``, each with ``signal``, ``label``, ``unit``,
        ``values`` and ``nothing`` (whether it is of the life with nothing done); or ``ask`` and
        ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    number, life, unit = check(question)
    other = nothing_done(life)
    try:
        columns = _columns(life, unit, nothing=False)
        if other is not None:
            columns += _columns(other, unit, nothing=True)
    except ph.SimulationError:
        return {"ask": number, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"ask": number, "error": str(refused)}
    return {"ask": number, "ages": AGES.tolist(), "columns": columns}
