"""Mutation testing of the physiology: would the tests notice if the source were wrong?

    uv run --group assurance python -m tests.assurance.mutants --sample 500 --write

The project is copied to a scratch folder, and nothing else is changed. Each mutant of a random
sample (rules: ``mutants.toml``) is written there, and the tests that run its line look at it,
the quickest first; in the end all tests that run its line look at each mutant that survived so
far. A folder given again goes on where it ended, and asks again those that survived the quick tests.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from cosmic_ray import plugins
from cosmic_ray.mutating import use_mutation

from tests.assurance.mutant_report import summary, written
from tests.assurance.mutant_sample import ROOT, Mutant, every_mutant, sampled
from tests.assurance.mutant_tests import BASELINE, THOROUGH, Lookers, killed_by, learn

_MODELS = """
from physiology.core.compiled import engine
from physiology.years.slow_equations import slow_engine
print(engine().__file__, slow_engine().__file__)
"""


def copied(folder: Path, worker: int) -> Path:
    """Copy the project as it now is; what was learnt of its tests stays."""
    copy = folder / f"project-{worker}"
    ignored = shutil.ignore_patterns(".git", ".venv*", "__pycache__", "*.lock", ".*_cache")
    shutil.copytree(ROOT, copy, ignore=ignored, dirs_exist_ok=True)
    return copy


def looked_at(mutant: Mutant, copy: Path, lookers: Lookers, *, thorough: bool) -> dict[str, object]:
    """Return what became of a mutant: its text, and the test that killed it, or nothing."""
    operator = plugins.get_operator(mutant.operator)()
    began = time.monotonic()
    tests = lookers.at(mutant.path, mutant.first_line, mutant.last_line)
    rounds = [lookers.quick(copy, mutant.path, tests)]
    if thorough:
        rounds.append([*lookers.within(tests, THOROUGH), BASELINE])
    killer = ""
    with use_mutation(copy / mutant.path, operator, mutant.occurrence) as (before, after):
        if after is None:
            raise RuntimeError(f"{mutant.key}: no such place")
        for asked in rounds:
            killer = killer or killed_by(copy, asked, limit(asked))
    return asdict(mutant) | {
        "before": _changed(before, after), "after": _changed(after, before), "killer": killer,
        "tests": len(tests), "thorough": thorough, "seconds": round(time.monotonic() - began, 1),
    }  # fmt: skip


def limit(tests: list[str]) -> float:
    """Return the seconds after which tests count as hanging; generous, for a busy machine."""
    return 300.0 if len(tests) < 100 else 1200.0


def _changed(one: str, other: str) -> str:
    different = difflib.ndiff(other.splitlines(), one.splitlines())
    return " / ".join(line[2:].strip() for line in different if line.startswith("+ "))


def true_models(copy: Path) -> list[Path]:
    """Return the compiled models of the source without any mutant."""
    found = subprocess.run(
        [sys.executable, "-c", _MODELS], cwd=copy, env={**os.environ, "PYTHONPATH": str(copy)},
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return [Path(line) for line in found.stdout.split()]


def kept_young(models: list[Path]) -> None:
    """Keep the compiled models of the true source from being forgotten as the oldest."""
    for path in models:
        if path.exists():
            os.utime(path)


def work(
    chosen: list[Mutant], copy: Path, lookers: Lookers, models: list[Path], results: Path, given
) -> None:
    """Look at mutants and write down what became of each; then longer at those that survived."""
    until = time.monotonic() + 60.0 * given.minutes
    for thorough in (False, True):
        done = read(results)
        for mutant in chosen:
            before = done.get(mutant.key)
            if before and (before["killer"] or before["thorough"] >= thorough):
                continue
            if time.monotonic() > until:
                return
            kept_young(models)
            found = looked_at(mutant, copy, lookers, thorough=thorough)
            while not lookers.is_sound(copy, str(found["killer"])):
                found = looked_at(mutant, copy, lookers, thorough=thorough)
            with results.open("a", encoding="utf-8") as file:
                file.write(json.dumps(found) + "\n")
            word = "killed  " if found["killer"] else "SURVIVED"
            print(f"{word} {mutant.path}:{mutant.first_line} {found['after']}"[:150], flush=True)


def share_out(chosen: list[Mutant], folder: Path, results: Path, given) -> None:
    """Let some processes, each with a copy of its own, look at a share each."""
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    (folder / "cache").mkdir(exist_ok=True)
    copies = [copied(folder, worker) for worker in range(given.workers)]
    if not (folder / "learnt.txt").exists():
        learn(copies[0], folder)
    lookers = Lookers(folder)
    lookers.forget_lost(copies[0])
    load_libraries()
    wrong = killed_by(copies[0], [BASELINE, "-m", "not slow"], 900.0)
    if wrong:
        raise SystemExit(f"without any mutant this fails already: {wrong}")
    models = true_models(copies[0])
    children = []
    for worker, copy in enumerate(copies):
        child = os.fork()
        if child == 0:
            work(chosen[worker :: given.workers], copy, lookers, models, results, given)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


def main(arguments: list[str]) -> int:
    """Look at the mutants of a sample; print how many were killed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sample", type=int, default=400)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--folder", type=Path, help="scratch folder, to go on where it ended")
    parser.add_argument("--workers", type=int, default=1, help="processes")
    parser.add_argument("--minutes", type=float, default=600.0, help="stop looking after so long")
    parser.add_argument("--write", action="store_true", help="keep figures and survivors")
    given = parser.parse_args(arguments)
    folder = (given.folder or Path(tempfile.mkdtemp(prefix="islet-mutants-"))).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    print(f"scratch folder: {folder}", flush=True)
    results = folder / f"results-{given.sample}-{given.seed}.jsonl"
    everything = every_mutant()
    chosen = sampled(everything, given.sample, given.seed)
    share_out(chosen, folder, results, given)
    done = read(results)
    looked = [done[mutant.key] for mutant in chosen if mutant.key in done]
    print(summary(looked, len(everything)))
    if given.write:
        written(looked, len(everything))
    return 0


def read(results: Path) -> dict[str, dict]:
    if not results.exists():
        return {}
    lines = [json.loads(line) for line in results.read_text(encoding="utf-8").splitlines()]
    return {f"{one['path']}:{one['operator']}:{one['occurrence']}": one for one in lines}


def load_libraries() -> None:
    """Load what every test needs, so that a fork has it; nothing of the project itself."""
    import hypothesis
    import numba
    import pandas as pd
    import pint
    import pytest
    import scipy.integrate
    import scipy.stats

    loaded = (hypothesis, numba, pd, pint, pytest, scipy.integrate, scipy.stats)
    strays = [name for name in sys.modules if name.split(".")[0] == "physiology"]
    if strays or not all(loaded):
        raise RuntimeError(f"loaded too early: {strays[:3]}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
