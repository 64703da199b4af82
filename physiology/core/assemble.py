"""Check all declarations, sort them, and write one flat right-hand side.

``python -m physiology.core.assemble`` prints the source that is compiled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType

from physiology.core.catalogue import DeclarationError, Declared, declarations
from physiology.core.check import COMPUTED, check
from physiology.core.inline import statements


@dataclass(frozen=True, eq=False)
class Model:
    """The assembled model: names in the order of their arrays, and its source.

    ``moved`` are the parameters on which a modifier acts: their value is computed. ``observed``
    is all that can be read along a run besides the states: signals, flows, factors and those.
    """

    declared: Mapping[str, Declared]
    parameters: tuple[str, ...]
    states: tuple[str, ...]
    inputs: tuple[str, ...]
    held: tuple[str, ...]
    modifiers: tuple[str, ...]
    moved: tuple[str, ...]
    constants: tuple[str, ...]
    observed: tuple[str, ...]
    substances: tuple[str, ...]
    source: str

    @property
    def clock(self) -> int:
        """The position of the clock among the inputs, or -1 without one."""
        running = [i for i, name in enumerate(self.inputs) if self.declared[name].runs]
        return running[0] if running else -1

    def index(self, kind: str) -> Mapping[str, int]:
        """Return the position of each name in the array of ``kind``."""
        return _positions(getattr(self, kind))


@lru_cache(maxsize=32)
def _positions(names: tuple[str, ...]) -> Mapping[str, int]:
    return MappingProxyType({name: position for position, name in enumerate(names)})


def assemble(declared: Mapping[str, Declared]) -> Model:
    """Write the model that the declarations describe.

    Raises
    ------
    DeclarationError
        Unknown names, states without an equation, loops of signals.
    """
    check(declared)
    of_kind = {
        kind: tuple(name for name, item in declared.items() if item.kind == kind)
        for kind in ("parameter", "state", "input", "held", "modifier", "signal", "flow", "rate")
    }
    moved = _moved_parameters(declared)
    order = _sorted(declared, moved)
    constants = _constant_names(declared, order, moved)
    substances = tuple(sorted({declared[name].substance for name in of_kind["state"]} - {None}))
    model = Model(
        declared=declared,
        parameters=of_kind["parameter"],
        states=of_kind["state"],
        inputs=of_kind["input"],
        held=of_kind["held"],
        modifiers=of_kind["modifier"],
        moved=moved,
        constants=tuple(name for name in order if name in constants),
        observed=tuple(
            n for n in order if declared[n].kind in (*COMPUTED, "modifier") or n in moved
        ),
        substances=substances,
        source="",
    )
    return Model(**{**model.__dict__, "source": _write(model, order)})


def _moved_parameters(declared: Mapping[str, Declared]) -> tuple[str, ...]:
    targets = {item.target for item in declared.values() if item.kind == "modifier"}
    return tuple(n for n, item in declared.items() if item.kind == "parameter" and n in targets)


def _sorted(declared: Mapping[str, Declared], moved: tuple[str, ...]) -> list[str]:
    """Order all equations so that each comes after what it reads.

    Lists, not sets: the order, hence the source and its cache, is the same in every process.
    """
    graph: dict[str, list[str]] = {}
    for name, item in declared.items():
        if item.kind in ("signal", "flow", "rate", "modifier"):
            graph.setdefault(name, []).extend(
                argument
                for argument in item.arguments
                if declared[argument].kind in COMPUTED or argument in moved
            )
        if item.kind == "modifier":
            graph.setdefault(item.target, []).append(name)
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        loop = " -> ".join(f"{declared[name].module}.{name}" for name in error.args[1])
        raise DeclarationError(f"loop of signals: {loop}") from None


def _constant_names(
    declared: Mapping[str, Declared], order: list[str], moved: tuple[str, ...]
) -> set[str]:
    """Names that no state moves: computed once per interval of the schedule."""
    constants: set[str] = set()
    modified_by: dict[str, list[str]] = {}
    for name, item in declared.items():
        if item.kind == "modifier":
            modified_by.setdefault(item.target, []).append(name)
    for name in order:
        item = declared[name]
        arguments = () if name in moved else item.arguments
        reads = [a for a in arguments if a in moved or not _stands_still(declared[a])]
        reads += modified_by.get(name, [])
        if (item.kind in ("signal", "modifier") or name in moved) and all(
            read in constants for read in reads
        ):
            constants.add(name)
    return constants


def _stands_still(item: Declared) -> bool:
    """Tell whether a value keeps its level for an interval of the schedule."""
    return item.kind in ("parameter", "held") or (item.kind == "input" and not item.runs)


def _unpack(names: tuple[str, ...], array: str, used: set[str]) -> list[str]:
    return [f"{name} = {array}[{i}]" for i, name in enumerate(names) if name in used]


def _equation_lines(model: Model, name: str) -> list[str]:
    item = model.declared[name]
    lines = [] if name in model.moved else statements(item)
    if item.kind == "modifier":
        switch = f"switches[{model.modifiers.index(name)}]"
        # 0 switches the factor off, 1 leaves it; another number scales it (see ``explain``).
        lines.append(f"{name} = {name} * {switch} if {switch} > 0.0 else 1.0")
    factors = [
        other
        for other in model.modifiers
        if model.declared[other].target == name and item.kind != "state"
    ]
    if factors:
        lines.append(f"{name} = {name} * {' * '.join(factors)}")
    return lines


def _reads(model: Model, names: list[str]) -> set[str]:
    read = {argument for n in names if n not in model.moved for argument in _arguments(model, n)}
    return read | {name for name in names if name in model.moved}


def _arguments(model: Model, name: str) -> tuple[str, ...]:
    return tuple(model.declared[name].arguments)


def _function(header: str, body: list[str]) -> str:
    return "\n".join(["@njit", f"def {header}:", *(f"    {line}" for line in body or ["pass"]), ""])


def _values(model: Model, used: set[str], with_constants: bool = True) -> list[str]:
    lines = _unpack(model.parameters, "parameters", used)
    lines += _unpack(model.states, "state", used)
    lines += _unpack(model.inputs, "inputs", used)
    lines += _unpack(model.held, "held", used)
    if with_constants:
        lines += _unpack(model.constants, "constants", used)
    return lines


def _write(model: Model, order: list[str]) -> str:
    constant_set = set(model.constants)
    parts = []
    constant_order = [name for name in order if name in constant_set]
    used = _reads(model, constant_order)
    body = _values(model, used - (constant_set - set(model.moved)), with_constants=False)
    for name in constant_order:
        body += _equation_lines(model, name)
    body += [f"constants[{i}] = {name}" for i, name in enumerate(model.constants)]
    parts.append(
        _function("compute_constants(parameters, switches, inputs, held, constants)", body)
    )

    moving = [name for name in order if name not in constant_set]
    factors_on_moving = {
        name
        for name in constant_set & set(model.modifiers)
        if model.declared[name].target not in constant_set
    }
    used = _reads(model, moving) | factors_on_moving
    body = _values(model, used)
    for name in moving:
        body += _equation_lines(model, name)
    rate_body = body + _state_rates(model, order)
    parts.append(
        _function(
            "derivatives(state, parameters, switches, inputs, held, constants, change)", rate_body
        )
    )
    constant_at = {name: f"constants[{i}]" for i, name in enumerate(model.constants)}
    observed = body + [
        f"observed[{i}] = {constant_at.get(name, name)}" for i, name in enumerate(model.observed)
    ]
    parts.append(
        _function(
            "observe(state, parameters, switches, inputs, held, constants, observed)", observed
        )
    )
    parts.append(_write_held(model))
    return "\n\n".join(parts)


def _state_rates(model: Model, order: list[str]) -> list[str]:
    lines = []
    flows = [name for name in order if model.declared[name].kind == "flow"]
    rates = {model.declared[n].target: n for n in order if model.declared[n].kind == "rate"}
    for i, state in enumerate(model.states):
        if state in rates:
            lines.append(f"change[{i}] = {rates[state]}")
            continue
        terms = [f"+ {f}" for f in flows if model.declared[f].into == state]
        terms += [f"- {f}" for f in flows if model.declared[f].out_of == state]
        lines.append(f"change[{i}] = {' '.join(terms)}".replace("= + ", "= "))
    for i, substance in enumerate(model.substances):
        entering, leaving = [], []
        for name in flows:
            item = model.declared[name]
            if model.declared[item.into or item.out_of].substance != substance:
                continue
            if not item.out_of:
                entering.append(name)
            if not item.into:
                leaving.append(name)
        position = len(model.states) + 2 * i
        lines.append(f"change[{position}] = {' + '.join(entering) or '0.0'}")
        lines.append(f"change[{position + 1}] = {' + '.join(leaving) or '0.0'}")
    return lines


def _write_held(model: Model) -> str:
    used = _reads(model, list(model.held)) | {model.declared[n].when for n in model.held}
    body = _unpack(model.parameters, "parameters", used)
    body += _unpack(model.states, "state", used)
    body += _unpack(model.inputs, "inputs", used)
    for i, name in enumerate(model.held):
        trigger = model.inputs.index(model.declared[name].when)
        lines = statements(model.declared[name])
        body.append(f"if inputs[{trigger}] > previous[{trigger}]:")
        body += [f"    {line}" for line in lines]
        body.append(f"    held[{i}] = {name}")
    return _function("sample_held(state, parameters, inputs, previous, held)", body)


@lru_cache(maxsize=1)
def model() -> Model:
    """Return the model of Islet, assembled once per process."""
    return assemble(declarations())


if __name__ == "__main__":
    print(model().source)
