"""Run every benchmark and print one table of figures and ratios.

``uv run python -m tests.benchmarks``; ``--list`` says what there is, ``--only model_speed ...``
chooses, ``--details`` prints what each one prints, ``--write`` keeps the figures for the
credibility page. With ``uv run --group benchmark`` other engines are compared too. Each benchmark
is a process of its own: one that cannot run is named with its reason, and the others go on.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from physiology.evidence.verification import Figure, record
from tests.benchmarks.measure import FIGURES

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
KEPT_AS = "speed"
QUIET = 0.5
"""Load of the machine above which times of the page say more of its other work."""


@dataclass(frozen=True)
class Benchmark:
    """One file of this folder.

    Parameters
    ----------
    name : str
        Of the file.
    seconds : int
        What it takes on a quiet machine with two processors, about.
    needs : tuple of str
        Modules that only `uv run --group benchmark` has.
    arguments : tuple of str
        What it is started with.
    is_own_check : bool
        Whether its own command keeps its figures, measured for longer than here.
    """

    name: str
    seconds: int
    needs: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    is_own_check: bool = False

    @property
    def path(self) -> Path:
        """The file."""
        return FOLDER / f"{self.name}.py"

    @property
    def title(self) -> str:
        """The first line of the file's own description."""
        tree = ast.parse(self.path.read_text(encoding="utf-8"))
        return (ast.get_docstring(tree) or "").partition("\n")[0]

    def run(self, *, details: bool) -> tuple[list[Figure], str]:
        """Return the figures, or none and why there are none."""
        lacking = [module for module in self.needs if find_spec(module) is None]
        if lacking:
            return [], f"needs {' and '.join(lacking)}: uv run --group benchmark ..."
        with tempfile.TemporaryDirectory() as folder:
            kept = Path(folder, "figures.json")
            try:
                done = subprocess.run(
                    [sys.executable, str(self.path), *self.arguments],
                    cwd=ROOT, env={**os.environ, FIGURES: str(kept)}, text=True,
                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=20 * self.seconds,
                )  # fmt: skip
            except subprocess.TimeoutExpired:
                return [], f"not done after {20 * self.seconds} s"
            if details:
                print(done.stdout)
            if done.returncode or not kept.exists():
                said = done.stdout.strip().splitlines() or ["without a word"]
                return [], f"ended with code {done.returncode}: {said[-1]}"
            return [Figure(**one) for one in json.loads(kept.read_text(encoding="utf-8"))], ""


Found = dict[Benchmark, list[Figure]]

BENCHMARKS = (
    Benchmark("model_speed", 45),
    Benchmark("explain_speed", 10),
    Benchmark("years_speed", 40),
    Benchmark("other_solvers", 40, needs=("CyRK", "simglucose")),
    Benchmark("slider_latency", 40),
    Benchmark("compare_speed", 45),
    Benchmark("lecture_hall", 90, arguments=("--seconds", "20"), is_own_check=True),
    Benchmark("population_speed", 40),
)


def machine() -> str:
    """Say what was measured on, and whether it was busy."""
    versions = f"Python {platform.python_version()}, {platform.machine()}"
    if not hasattr(os, "getloadavg"):
        return f"{os.cpu_count()} processors, {versions}"
    load = os.getloadavg()[0]
    busy = "" if load < QUIET else "; NOT quiet: what is not CPU time says little"
    return f"{os.cpu_count()} processors, load {load:.1f} before{busy}; {versions}"


def row(figure: Figure) -> str:
    """Return a line of the table."""
    unit = "" if figure.unit == "1" else figure.unit
    verdict = {True: "met", False: "MISSED", None: ""}[figure.met]
    value = f"{figure.value:10,.5g} {unit:6}"
    return f"  {figure.label:62} {value}  {figure.target:22} {verdict}".rstrip()


def chosen(names: Sequence[str]) -> list[Benchmark]:
    """Return the benchmarks of these names, or all."""
    known = {benchmark.name: benchmark for benchmark in BENCHMARKS}
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.exit(f"no benchmark {unknown[0]}; there are {', '.join(known)}")
    return [known[name] for name in names] or list(BENCHMARKS)


def run_all(benchmarks: Sequence[Benchmark], *, details: bool) -> tuple[Found, list[str]]:
    """Run and print one after the other; return all figures, and what could not be run."""
    figures: Found = {}
    failed = []
    for benchmark in benchmarks:
        began = time.monotonic()
        found, reason = benchmark.run(details=details)
        print(f"{benchmark.name} ({time.monotonic() - began:.0f} s): {reason or benchmark.title}")
        for figure in found:
            print(row(figure), flush=True)
        figures[benchmark] = found
        if reason:
            failed.append(benchmark.name)
    return figures, failed


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 if something could not be run."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--list", action="store_true", help="say what there is")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="run these")
    parser.add_argument("--details", action="store_true", help="print all that each one prints")
    parser.add_argument("--write", action="store_true", help="keep the figures for the page")
    options = parser.parse_args(arguments)
    benchmarks = chosen(options.only)
    if options.list:
        for one in benchmarks:
            print(f"{one.name:16} {one.seconds:4} s  {one.title}")
        return 0
    print(machine())
    found, failed = run_all(benchmarks, details=options.details)
    figures = [figure for some in found.values() for figure in some]
    missed = sum(figure.met is False for figure in figures)
    asked = sum(figure.met is not None for figure in figures)
    print(f"{len(figures)} figures; {asked - missed} of {asked} aims met", end="")
    print(f"; NOT run: {', '.join(failed)}" if failed else "")
    if options.write and (failed or options.only):
        print("nothing kept: what is shown must be whole", file=sys.stderr)
    elif options.write:
        keep = [one for by, some in found.items() if not by.is_own_check for one in some]
        print(f"kept in {record(KEPT_AS, keep).relative_to(ROOT)}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
