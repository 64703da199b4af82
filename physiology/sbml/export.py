"""A model with the numbers and the schedule of one run, as SBML Level 3 Version 2."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import libsbml
import numpy as np

from physiology.clock import MINUTES_PER_DAY, clock
from physiology.core.assemble import Model
from physiology.core.integrate import default_inputs
from physiology.sbml import notes
from physiology.sbml.maker import Maker
from physiology.sbml.mathematics import Formula, equation, number
from physiology.sbml.template import (
    CLOCK_AT_START,
    OWN,
    SWITCH,
    equations,
    template,
    time_unit,
    used,
)
from physiology.sbml.units import parse
from physiology.simulate import Beginning

#: What is left of something gone, in its typical size. Some engines scale their tolerance with
#: the start value: a remnant of 1e-24 would ask them for the impossible, nothing does not.
GONE = 1e-12


def written(model: Model, begun: Beginning, title: str, about: Iterable[str] = ()) -> str:
    """Return a model and a run of it as SBML.

    Parameters
    ----------
    model : Model
        Any assembled model.
    begun : Beginning
        Its numbers, in the order of the model.
    title : str
    about : iterable of str
        Paragraphs for the reader of the file.

    Raises
    ------
    DeclarationError
        If something in the model cannot be said in SBML; the message names it.
    """
    document = template(model).clone()
    sbml = document.getModel()
    sbml.setId("islet")
    sbml.setName(title)
    sources = [model.declared[name].source for name in used(model)]
    words = [item.note for item in equations(model)]
    sbml.setNotes(notes.of_model(title, about, sources, words))
    for name, value in _values(model, begun).items():
        sbml.getParameter(name).setValue(value)
    for name, value in zip(model.states, begun.state.tolist(), strict=False):
        gone = abs(value) < GONE * model.declared[name].scale
        _set_state(sbml, name, 0.0 if gone else value)
    maker = Maker(document)
    for position in range(1, len(begun.table.levels)):
        _edge(maker, model, begun, position)
    return libsbml.writeSBMLToString(document)


def _values(model: Model, begun: Beginning) -> Mapping[str, float]:
    """Return the number of everything but states, as it is at the start."""
    named = dict(zip(model.parameters, begun.parameters.tolist(), strict=True))
    values = {OWN.format(n) if n in model.moved else n: named[n] for n in used(model)}
    values |= {
        SWITCH.format(name): float(switch)
        for name, switch in zip(model.modifiers, begun.switches, strict=True)
    }
    levels = dict(zip(model.inputs, begun.table.levels[0].tolist(), strict=True))
    if model.clock >= 0:
        levels.pop(model.inputs[model.clock])
        values[CLOCK_AT_START] = float(begun.table.edges[0])
    known = named | levels | dict(zip(model.states, begun.state.tolist(), strict=False))
    rested = dict(zip(model.inputs, default_inputs(model), strict=True))
    for name in model.held:
        item = model.declared[name]
        risen = levels[item.when] > rested[item.when]
        values[name] = float(item.function(*(known[a] for a in item.arguments))) if risen else 0.0
    return values | levels


def _set_state(sbml: libsbml.Model, name: str, value: float) -> None:
    species = sbml.getSpecies(name)
    if species is None:
        sbml.getParameter(name).setValue(value)
    elif species.getHasOnlySubstanceUnits():
        species.setInitialAmount(value)
    else:
        species.setInitialConcentration(value)


def _edge(maker: Maker, model: Model, begun: Beginning, position: int) -> None:
    """Write the event that changes inputs where the schedule has an edge."""
    before, after = begun.table.levels[position - 1 : position + 1]
    changed = [model.inputs[i] for i in np.flatnonzero(before != after)]
    if not changed:
        return
    levels = dict(zip(model.inputs, after.tolist(), strict=True))
    rising = dict(zip(model.inputs, (after > before).tolist(), strict=True))
    minute = float(begun.table.edges[position])
    time = number(minute - float(begun.table.edges[0]), time_unit(model))
    event = maker.sbml.createEvent()
    maker.name(event, f"edge_{position}", _when(model, minute))
    event.setUseValuesFromTriggerTime(True)
    trigger = event.createTrigger()
    trigger.setInitialValue(True)
    trigger.setPersistent(True)
    trigger.setMath(maker.math(Formula(f"time >= {time}")))
    for name in changed:
        unit = parse(model.declared[name].unit)
        _assign(maker, event, name, Formula(number(levels[name], unit), frozenset({unit})))
    for name in model.held:
        item = model.declared[name]
        if rising[item.when]:
            fixed = {
                argument: levels[argument] for argument in item.arguments if argument in levels
            }
            _assign(maker, event, name, equation(item, model.declared, fixed))


def _when(model: Model, time: float) -> str:
    """Return a time in words; that of the slow clock is in days."""
    if time_unit(model) == parse("day"):
        return f"Day {time:g}"
    return f"Day {int(time // MINUTES_PER_DAY) + 1}, {clock(time)}"


def _assign(maker: Maker, event: libsbml.Event, name: str, formula: Formula) -> None:
    made = event.createEventAssignment()
    made.setVariable(name)
    made.setMath(maker.math(formula))
