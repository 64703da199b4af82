"""The parts of an answer and of what is told that lessons and scenes share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.teaching.format.body import Body
from components.teaching.format.controls import Control
from components.teaching.format.lesson import Source
from components.teaching.marks import marks


def person_facts(body: Body) -> dict[str, Any]:
    """Return a body as the page draws it.

    Returns
    -------
    dict
        ``label``; ``person`` (key of ``physiology.people``, for icon and line); ``therapy``;
        ``days``; ``life`` (key of a life of years, or empty); ``everyday`` (true: lived with a
        sensor, so that the answer has a ``profile``).
    """
    return {
        "label": body.label,
        "person": body.person,
        "therapy": body.therapy,
        "days": body.days,
        "life": body.life,
        "everyday": body.everyday is not None,
    }


def source_facts(sources: tuple[Source, ...]) -> list[dict[str, str]]:
    """Return where it is from: ``text``, ``grade`` and ``key`` of the reference list."""
    return [{"text": one.text, "grade": one.grade, "key": one.key} for one in sources]


def control_facts(control: Control) -> dict[str, Any]:
    """Return a control as the page draws it.

    Returns
    -------
    dict
        ``kind``, ``target``, ``label``, ``on`` (bodies), ``widget`` (``slider``; ``clock``:
        a slider of minutes after midnight; ``switch``; ``choice``), ``unit`` as declared,
        ``min``, ``max``, ``step``, ``options`` (of a choice: ``value`` and ``label``) and
        ``value``, where it stands. A switch of ``without`` is true while the mechanism acts.
    """
    return {
        "kind": control.kind,
        "target": control.target,
        "label": control.label,
        "on": list(control.on),
        "widget": control.widget,
        "unit": control.unit,
        "min": control.low,
        "max": control.high,
        "step": control.step,
        "options": [{"value": key, "label": label} for key, label in control.choose],
        "value": control.value,
    }


def events_of(bodies: Mapping[str, Body]) -> dict[str, list[dict[str, Any]]]:
    """Return the marks of every body; see ``marks``."""
    return {key: marks(body) for key, body in bodies.items()}


def unit_of_time(window: tuple[float, float], bodies: Mapping[str, Body]) -> str:
    """Return how a time axis is written: ``minutes``, ``days`` or ``years``."""
    if bodies and all(body.life for body in bodies.values()):
        return "years"
    return "days" if window[1] - window[0] > 2.0 * 1440.0 else "minutes"
