"""The numerics of many bodies run as plain Python, on equations small enough to know by heart."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

from physiology.core import lanes_kernel, lanes_steps, lanes_still, lanes_vectors

LANES, CLOCK = 2, 0
Equations = Callable[..., None]


def plain(
    derivatives: Equations,
    compute_constants: Equations = lambda *_: None,
    sample_held: Equations = lambda *_: None,
    observe: Equations = lambda *_: None,
) -> SimpleNamespace:
    """Return the functions of ``lanes_steps``, ``_kernel`` and ``_still`` around these equations.

    There are two bodies, and room for two constants, two observed and one held quantity; the first
    input is the clock.
    """
    names: dict[str, Any] = {
        "np": np, "LANES": LANES, "CLOCK": CLOCK, "CONSTANT_COUNT": 1, "OBSERVED_COUNT": 2,
        "HELD_COUNT": 1, "derivatives": derivatives, "compute_constants": compute_constants,
        "sample_held": sample_held, "observe": observe, "clock_derivatives": derivatives,
    }  # fmt: skip
    vectors: dict[str, Any] = {"max": np.maximum, "abs": np.abs, "fused": lambda a, b, c: a * b + c}
    run_plain(lanes_vectors.__file__, vectors)
    names |= {name: _flat(one) for name, one in vectors.items() if hasattr(one, "__code__")}
    for part in (lanes_steps, lanes_kernel, lanes_still):
        run_plain(part.__file__, names)
    return SimpleNamespace(**names)


def run_plain(file: str, names: dict[str, Any]) -> None:
    """Run a file without its compiler, so that its lines are seen to run."""
    tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    tree.body = [one for one in tree.body if not isinstance(one, ast.Import | ast.ImportFrom)]
    for one in tree.body:
        if isinstance(one, ast.FunctionDef):
            one.decorator_list = []
    exec(compile(tree, file, "exec"), names)


def _flat(function: Equations) -> Equations:
    """Give a matrix as compiled code sees it: element after element."""

    def call(*given: Any) -> None:
        function(*(
            one.reshape(-1, LANES) if isinstance(one, np.ndarray) and one.ndim == 3 else one
            for one in given
        ))  # fmt: skip

    return call
