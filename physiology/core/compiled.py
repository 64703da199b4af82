"""Compile the assembled model once and keep it on disk.

The generated module is named by the hash of its whole source and of the versions that
compile it, so an old machine-code cache can never answer for new equations.
"""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
import os
import platform
import sys
from functools import lru_cache
from types import ModuleType

import numba
import numpy as np

from physiology.core import kept_models, kernel_source, kinetics
from physiology.core.assemble import Model, model

#: Set to 1 to run the same source as plain Python (slow; for debugging).
UNCOMPILED = "ISLET_UNCOMPILED"

_HEADER = """import math
import numpy as np
{decorator}
CONSTANT_COUNT = {count}
CLOCK = {clock}
"""
# No fastmath: with it the last bits depend on what the compiler happened to inline, and the
# same scenario would not give the same bits in every process.
COMPILED = """from numba import njit as _njit
njit = _njit(cache=True, nogil=True, error_model="numpy")"""
_PLAIN = """def njit(function):
    return function"""


def generated_source(assembled: Model, *, uncompiled: bool = False, kernel: str = "kernel") -> str:
    """Return the source of the whole numerical module, with the kernel of that name."""
    header = _HEADER.format(
        decorator=_PLAIN if uncompiled else COMPILED,
        count=len(assembled.constants),
        clock=assembled.clock,
    )
    helpers = "\n\n".join("@njit\n" + inspect.getsource(helper) for helper in kinetics.HELPERS)
    return f"{header}\n\n{helpers}\n\n{assembled.source}\n\n{kernel_source(kernel)}"


def load(assembled: Model, *, uncompiled: bool = False, kernel: str = "kernel") -> ModuleType:
    """Write (if new) and import the generated module of ``assembled``."""
    return load_source(generated_source(assembled, uncompiled=uncompiled, kernel=kernel))


def load_source(source: str) -> ModuleType:
    """Write (if new) and import a generated module."""
    versions = (numba.__version__, np.__version__, platform.python_version(), platform.machine())
    digest = hashlib.sha256(repr((source, versions)).encode()).hexdigest()[:20]
    name = f"islet_model_{digest}"
    path = kept_models.find(name)
    if not path.exists():
        kept_models.write(path, source)
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path.name} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@lru_cache(maxsize=2)
def engine(uncompiled: bool | None = None) -> ModuleType:
    """Return the compiled model of Islet (or the plain one), loaded once per process."""
    return load(model(), uncompiled=runs_plain() if uncompiled is None else uncompiled)


def runs_plain() -> bool:
    """Tell whether the equations are to run as plain Python."""
    return os.environ.get(UNCOMPILED) == "1"
