"""The stored state of a person: where the sliders stand before anyone touches them."""

from __future__ import annotations

import physiology as ph
from components.controls.declared import BODY, CONTROLS
from components.figures.views import FIRST_VIEW
from components.schedule.kinds import kind_facts
from components.schedule.usual import usual_entries


def case_values(person: str) -> dict[str, float]:
    """Return the value of each slider of the body in the person's own case.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    """
    return {name: float(ph.case_value(person, name)) for name in BODY}


def slider_values(person: str) -> dict[str, float]:
    """Return where every slider stands at first, those of meal, dose and bout as well.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    """
    happening = {entry.entry: entry for entry in reversed(usual_entries(person, FIRST_VIEW))}
    values = case_values(person)
    for name in CONTROLS:
        if name not in values:
            kind, _, field = ph.catalogue()[name].entry.partition(".")
            at_rest = kind_facts(kind)["at_rest"][field]
            values[name] = float(getattr(happening.get(kind), field, at_rest))
    return values
