"""Write the model's equations for several bodies at once: one instruction, many lanes.

The flat right-hand side that ``assemble`` writes is straight-line code, so each of its operations
can work on a vector with one number of each body. Arrays hold the lanes of a quantity side by
side: shape (quantities, LANES).
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
from numba import types
from numba.extending import intrinsic
from numpy.typing import NDArray

from physiology.core import lanes_vectors
from physiology.core.assemble import Model
from physiology.core.lanes_arithmetic import Arithmetic
from physiology.core.lanes_terms import Term, Terms, held_terms, needed, soonest_first
from physiology.core.lanes_writer import Memory, Shelf, Values, Writer

#: Bodies computed at once: the width of the vectors of present processors.
LANES = 8

#: Writes instructions: given the arithmetic, the arrays, and the numbers by name.
Write = Callable[[Arithmetic, Memory, Values], object]
#: What elements of arrays become.
Stored = dict[tuple[str, int], Term]


def vector_functions(model: Model) -> dict[str, Any]:
    """Return the functions of a model's source for compiled code, each for ``LANES`` bodies.

    They take the same arrays as the plain ones, with a lane for each body behind every quantity,
    laid out without gaps; with them those of ``lanes_vectors``. Behind its own constants,
    ``compute_constants`` writes what else holds for an interval; see ``constant_count``.
    """
    plain = _functions(inspect.getsource(lanes_vectors)) | _functions(model.source)
    written = {name: _written(one) for name, one in plain.items()}
    held, stored = _held(model)
    base = len(model.constants)
    kept = {term: base + number for number, term in enumerate(held)}
    constants = plain["compute_constants"]
    put = {("constants", position): term for term, position in kept.items()}
    both = _in_turn(_plainly(constants), _emitting(put, {}))
    written[constants.name] = _intrinsic(constants, both)
    plain["clock_derivatives"] = plain["derivatives"]
    for name, outcomes in stored.items():
        written[name] = _intrinsic(plain[name], _emitting(outcomes, kept))
    return written


def constant_count(model: Model) -> int:
    """Return how many numbers hold for an interval of the schedule."""
    return len(model.constants) + len(_held(model)[0])


def clock_followers(model: Model) -> list[int]:
    """Return where the states stand that follow the clock alone."""
    return [i for i, name in enumerate(model.states) if model.declared[name].follows_clock]


def dependence(model: Model) -> NDArray[np.bool_]:
    """Return whether the rate of a state depends on another, shape (states, states)."""
    found = np.zeros((len(model.states), len(model.states)), dtype=np.bool_)
    for (_, row), outcome in _held(model)[1]["derivatives"].items():
        read = [term.parts for term in needed([outcome]) if term.what == "element"]
        columns = [position for array, position in read if array == "state"]
        found[row, columns] = True
    return found


@lru_cache(maxsize=2)
def _held(model: Model) -> tuple[list[Term], dict[str, Stored]]:
    """Return what holds for an interval, and what functions write in each of its moments."""
    terms, stored = Terms(model.clock), {}
    functions = _functions(model.source)
    for name in ("derivatives", "observe"):
        shelf = Shelf(terms)
        Writer(terms, shelf).run(functions[name].body, {})
        stored[name] = shelf.stored
    # The balances of matter, which stand behind the states, nobody reads.
    stored["derivatives"] = {
        (array, position): term
        for (array, position), term in stored["derivatives"].items()
        if position < len(model.states)
    }
    clocked = {("change", position) for position in clock_followers(model)}
    stored["clock_derivatives"] = {
        place: term for place, term in stored["derivatives"].items() if place in clocked
    }
    return held_terms([term for one in stored.values() for term in one.values()]), stored


def _functions(source: str) -> dict[str, ast.FunctionDef]:
    found = ast.parse(source.replace("@njit\n", "")).body
    return {one.name: one for one in found if isinstance(one, ast.FunctionDef)}


def vector_function(source: str) -> Any:
    """Return one function for compiled code that works on every lane; see ``Writer``."""
    (function,) = ast.parse(source).body
    if not isinstance(function, ast.FunctionDef):
        raise TypeError("lanes: expects the source of one function")
    return _written(function)


def _written(function: ast.FunctionDef) -> Any:
    return _intrinsic(function, _plainly(function))


def _plainly(function: ast.FunctionDef) -> Write:
    """Return what writes a function line by line."""
    return lambda arithmetic, memory, values: Writer(arithmetic, memory).run(function.body, values)


def _in_turn(*writes: Write) -> Write:
    return lambda *given: [write(*given) for write in writes]


def _emitting(outcomes: Stored, kept: dict[Term, int]) -> Write:
    """Return what writes terms to where they belong; those kept among the constants are read."""

    def write(arithmetic: Arithmetic, memory: Memory, _: Values) -> None:
        written: dict[Term, Any] = {}

        def value(part: Any) -> Any:
            if not isinstance(part, Term):
                return part
            if part in kept:
                return memory.at("constants", kept[part])
            if part.what == "element":
                return memory.at(*part.parts)
            return written[part]

        for term in soonest_first(needed(outcomes.values(), kept)):
            if term.what != "element":
                written[term] = getattr(arithmetic, term.what)(*map(value, term.parts))
        for (array, position), term in outcomes.items():
            memory.put(array, position, value(term))

    return write


def _intrinsic(function: ast.FunctionDef, write: Write) -> Any:
    """Return a function for compiled code, with the arguments of one of the source."""
    names = [argument.arg for argument in function.args.args]

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        arithmetic = Arithmetic(builder, LANES)
        arrays, values = {}, {}
        for name, kind, given in zip(names, signature.args, arguments, strict=True):
            if isinstance(kind, types.Array):
                arrays[name] = context.make_array(kind)(context, builder, given).data
            elif isinstance(kind, types.Integer):
                arrays[name] = given
            else:
                values[name] = arithmetic.everywhere(given)
        write(arithmetic, Memory(arithmetic, arrays), values)
        return context.get_dummy_value()

    def answer(*kinds: Any) -> Any:
        # Whole numbers of any kind arrive as those of 64 bits.
        return types.void(*[types.int64 if isinstance(k, types.Integer) else k for k in kinds]), (
            generate
        )

    # An intrinsic tells the number of its arguments by the signature of its function.
    typed = f"lambda context, {', '.join(names)}: answer({', '.join(names)})"
    made = eval(typed, {"answer": answer})  # noqa: S307
    made.__name__ = function.name
    return intrinsic(made)
