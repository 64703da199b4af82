"""All that the equations say, as a document of SBML; numbers and a schedule are put in later."""

from __future__ import annotations

from functools import lru_cache

import libsbml

from physiology.core import kinetics
from physiology.core.assemble import Model
from physiology.core.catalogue import Declared
from physiology.core.declare import SlowState
from physiology.sbml import notes
from physiology.sbml.maker import Maker
from physiology.sbml.mathematics import Formula, equation, helper, number
from physiology.sbml.matter import Matter, matter_of
from physiology.sbml.units import PLAIN, Unit, parse

#: Names of what stands beside a declared name.
SWITCH, OWN, REACTION, ROOM, ONE = "{}__switch", "{}__own", "{}__moves", "one_{}", "one_{}_of_it"
CLOCK_AT_START = "clock_at_start"


def time_unit(model: Model) -> Unit:
    """Return the unit in which the time of a model runs."""
    slow = any(isinstance(model.declared[name].item, SlowState) for name in model.states)
    return parse("day" if slow else "min")


def equations(model: Model) -> list[Declared]:
    """Return everything that has an equation, held values among them."""
    plain = ("parameter", "state", "input")
    return [item for item in model.declared.values() if item.kind not in plain]


def used(model: Model) -> tuple[str, ...]:
    """Return the parameters that an equation of the model reads."""
    read = {argument for item in equations(model) for argument in item.arguments}
    return tuple(name for name in model.parameters if name in read)


@lru_cache(maxsize=4)
def template(model: Model) -> libsbml.SBMLDocument:
    """Return the document of a model without its numbers; whoever fills it clones it first."""
    maker = Maker(libsbml.SBMLDocument(3, 2))
    maker.sbml.setTimeUnits(maker.unit(time_unit(model)))
    # Reactions of several substances share one measure of extent; each substance comes with a
    # factor of 1 in its own unit, so that no number differs from ours.
    maker.sbml.setExtentUnits(PLAIN.key)
    _functions(maker, model)
    _quantities(maker, model)
    for name in model.states:
        _state(maker, model, model.declared[name])
    for item in equations(model):
        if item.kind not in ("rate", "held"):
            maker.assigned(item.name, _with_factors(model, item))
    for item in equations(model):
        if item.kind == "flow":
            _reaction(maker, model, item)
    for name in model.moved:
        factors = " * ".join(_factors(model, name))
        maker.assigned(name, Formula(f"{OWN.format(name)} * {factors}"))
    return maker.document


def _functions(maker: Maker, model: Model) -> None:
    called = " ".join(equation(item, model.declared).text for item in equations(model))
    for function in kinetics.HELPERS:
        if f"{function.__name__}(" in called:
            made = maker.sbml.createFunctionDefinition()
            maker.name(made, function.__name__, function.__name__.replace("_", " "))
            made.setMath(maker.math(helper(function)))
            made.setNotes(notes.paragraphs([(function.__doc__ or "").strip()]))


def _quantities(maker: Maker, model: Model) -> None:
    """Add everything but states."""
    for name in used(model):
        _declared(maker, model.declared[name], name=name if name not in model.moved else OWN)
    for name in model.moved:
        item = model.declared[name]
        made = maker.quantity(name, f"{item.label}, as moved", parse(item.unit), constant=False)
        made.setNotes(notes.paragraphs(["Its own value, times the factors that act on it."]))
    for name in model.inputs:
        _declared(maker, model.declared[name])
    if model.clock >= 0:
        clock = model.declared[model.inputs[model.clock]]
        maker.quantity(CLOCK_AT_START, "Time of day at the start", parse(clock.unit), constant=True)
        maker.assigned(clock.name, Formula(f"time + {CLOCK_AT_START}"))
    for item in equations(model):
        if item.kind != "rate":
            _declared(maker, item)
    for name in model.modifiers:
        switch = SWITCH.format(name)
        made = maker.quantity(switch, f"{model.declared[name].label}: switch", PLAIN, constant=True)
        made.setValue(1.0)
        made.setNotes(notes.paragraphs(["1 lets the factor act, 0 switches it off."]))


def _declared(maker: Maker, item: Declared, name: str = "{}") -> None:
    constant = item.kind == "parameter"
    made = maker.quantity(name.format(item.name), item.label, parse(item.unit), constant=constant)
    made.setNotes(notes.of_declared(item))


def _state(maker: Maker, model: Model, item: Declared) -> None:
    matter = matter_of(item)
    if matter is not None:
        _species(maker, item, matter)
        return
    _declared(maker, item)
    rule = maker.sbml.createRateRule()
    rule.setVariable(item.name)
    rates = [one for one in equations(model) if one.kind == "rate" and one.target == item.name]
    if rates:
        rule.setMath(maker.math(equation(rates[0], model.declared)))
    else:
        flows = [one for one in equations(model) if one.kind == "flow"]
        terms = [f"+ {one.name}" for one in flows if one.into == item.name]
        terms += [f"- {one.name}" for one in flows if one.out_of == item.name]
        rule.setMath(maker.math(Formula(" ".join(terms).removeprefix("+ "))))


def _species(maker: Maker, item: Declared, matter: Matter) -> None:
    room, one = ROOM.format(matter.room.key), ONE.format(matter.amount.key)
    if maker.sbml.getCompartment(room) is None:
        made = maker.sbml.createCompartment()
        maker.name(made, room, f"One {matter.room.text} that matter is counted in")
        made.setSize(1.0)
        made.setUnits(maker.unit(matter.room))
        made.setConstant(True)
    if maker.sbml.getParameter(one) is None:
        factor = maker.quantity(one, f"One {matter.amount.text}", matter.amount, constant=True)
        factor.setValue(1.0)
    made = maker.sbml.createSpecies()
    maker.name(made, item.name, item.label)
    made.setCompartment(room)
    made.setSubstanceUnits(maker.unit(matter.amount))
    made.setConversionFactor(one)
    made.setHasOnlySubstanceUnits(not matter.room.powers)
    made.setBoundaryCondition(False)
    made.setConstant(False)
    made.setNotes(notes.of_declared(item))


def _reaction(maker: Maker, model: Model, item: Declared) -> None:
    """Let a flow move matter; what has no species changes by its own rate rule."""
    matter = matter_of(model.declared[item.into or item.out_of])
    if matter is None:
        return
    made = maker.sbml.createReaction()
    maker.name(made, REACTION.format(item.name), item.label)
    made.setReversible(False)
    for state, add in ((item.out_of, made.createReactant), (item.into, made.createProduct)):
        if state:
            end = add()
            end.setSpecies(state)
            end.setStoichiometry(1.0)
            end.setConstant(True)
    law = made.createKineticLaw()
    one = ONE.format(matter.amount.key)
    law.setMath(maker.math(Formula(f"{item.name} * {ROOM.format(matter.room.key)} / {one}")))


def _factors(model: Model, name: str) -> list[str]:
    return [one for one in model.modifiers if model.declared[one].target == name]


def _with_factors(model: Model, item: Declared) -> Formula:
    """Return the formula of an equation with its switch, or with the factors that act on it."""
    formula = equation(item, model.declared)
    text = formula.text
    if item.kind == "modifier":
        switch = SWITCH.format(item.name)
        text = f"piecewise({text} * {switch}, {switch} > {number(0.0)}, {number(1.0)})"
    text = " * ".join([text, *_factors(model, item.name)])
    return Formula(text, formula.units)
