"""Run exported files in engines that others wrote: ``python -m tests.assurance.cross_engine``.

``--write`` keeps the result. COPASI is asked too where it is installed (``uv sync --group
assurance``).
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version

import libsbml
import numpy as np

from physiology.core.integrate import Array
from physiology.evidence.verification import Figure, record
from physiology.sbml import to_sbml
from physiology.simulate import beginning
from tests.assurance import copasi
from tests.cross_check.engines import SCENARIOS, STEP, Compared, own_states, roadrunner_states

AGREE = 1e-5
_ASKED = "1e-5 or less"


def engines() -> Iterator[tuple[str, Callable[[str, Array], Array]]]:
    """Yield the name and version of every engine here, and how it is asked."""
    yield f"libroadrunner {version('libroadrunner')}", roadrunner_states
    if importlib.util.find_spec("COPASI"):
        yield f"COPASI {copasi.version()}", copasi.copasi_states
    else:
        print("COPASI is not installed: it was not asked.", file=sys.stderr)


def agreement(name: str, states: Callable[[str, Array], Array]) -> Iterator[Figure]:
    """Yield how far an engine is from us, over all scenarios."""
    worst, middle, count = 0.0, [], 0
    for words, scenario in SCENARIOS.items():
        begun = beginning(scenario)
        length = float(begun.table.edges[-1] - begun.table.edges[0])
        times = np.linspace(0.0, length, int(length / STEP) + 1)
        compared = Compared(times, own_states(begun, times), states(to_sbml(scenario), times))
        found = compared.differences()
        state = max(found, key=lambda one: found[one])
        worst = max(worst, found[state])
        middle += found.values()
        count += compared.ours.size
        print(f"{name}: {words}: {found[state]:.1e} ({state})")
    yield Figure(f"{name}: largest relative difference", worst, "1", _ASKED, worst <= AGREE)
    median = float(np.median(middle))
    yield Figure(f"{name}: median over states of their largest difference", median, "1")
    yield Figure(f"{name}: values compared", float(count), "1")


def consistency() -> Iterator[Figure]:
    """Yield what libsbml's own check says of the files."""
    errors, warnings = 0, 0
    for scenario in SCENARIOS.values():
        document = libsbml.readSBMLFromString(to_sbml(scenario))
        document.checkConsistency()
        found = [document.getError(i) for i in range(document.getNumErrors())]
        severe = [one for one in found if one.getSeverity() >= libsbml.LIBSBML_SEV_ERROR]
        errors, warnings = errors + len(severe), max(warnings, len(found) - len(severe))
    name = f"libsbml {version('python-libsbml')}"
    yield Figure(f"{name}: errors in all files", float(errors), "1", "0", errors == 0)
    yield Figure(f"{name}: warnings in a file, all on units", float(warnings), "1")


def main(arguments: list[str]) -> int:
    """Print what came out, and keep it where that is asked for; return the exit code."""
    figures = [*consistency()]
    for name, states in engines():
        figures += agreement(name, states)
    for figure in figures:
        print(f"{figure.label}: {figure.value:.3g}")
    if "--write" in arguments:
        print(record("cross_engine", figures))
    return 0 if all(figure.met is not False for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
