"""Which tests look at a line, the quickest first, and a run of them in a process of its own."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from coverage import CoverageData

from tests.assurance.mutant_sample import ROOT

#: Folders of tests that run the physiology in this process.
FOLDERS = ("baseline", "calibration", "components", "contracts", "cross_check", "invariants",
           "physiology", "teaching", "units", "validation", "virtual_trials", "years")  # fmt: skip
BASELINE = "tests/baseline/test_as_it_was.py"
#: What looks at every equation, number and record, in whatever file it stands; always first.
FIRST = (f"{BASELINE}::test_declared_numbers", f"{BASELINE}::test_every_equation",
         f"{BASELINE}::test_numbers_that_stand_by_themselves",
         "tests/contracts/test_records.py")  # fmt: skip
#: Not asked: they measure time.
TIMED = ("test_opening_time", "test_ends_in_time")
OPTIONS = ["-x", "-q", "-m", "not browser", "-p", "no:cacheprovider", "-p", "pytest_timeout", "--tb=line", "--no-header",
           "-W", "ignore:Module already imported:pytest.PytestAssertRewriteWarning"]  # fmt: skip
_NOT_FOUND = 4
#: Seconds of tests, by their own time, that look at one mutant at first and in the end.
QUICK, THOROUGH = 6.0, 60.0


def learn(project: Path, folder: Path) -> None:
    """Run all tests once and note which lines each of them runs, and how long it takes."""
    tests = [f"tests/{name}" for name in FOLDERS]
    environment = {**os.environ, "COVERAGE_FILE": str(folder / "coverage"),
                   "PYTHONPATH": str(project)}  # fmt: skip
    with (folder / "learning.txt").open("w", encoding="utf-8") as out:
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-m", "not browser", "-p", "no:cacheprovider",
             "--cov=physiology", "--cov-context=test", "--cov-report=", "--durations=0",
             "--durations-min=0", "-vv", *tests],
            cwd=project, env=environment, stdout=out, check=False,
        )  # fmt: skip
    (folder / "learning.txt").replace(folder / "learnt.txt")


class Lookers:
    """The tests that look at a line, by what was learnt."""

    def __init__(self, folder: Path) -> None:
        self._tests: dict[str, dict[int, set[str]]] = {}
        self._learn_from(folder / "coverage")
        self.seconds: dict[str, float] = {}
        for line in (folder / "learnt.txt").read_text(encoding="utf-8").splitlines():
            words = line.split(maxsplit=2)
            if len(words) == 3 and words[1] in ("call", "setup") and words[0].endswith("s"):
                test = words[2]
                self.seconds[test] = self.seconds.get(test, 0.0) + float(words[0][:-1])

        #: Tests found to pass without any mutant, and those that do not.
        self.sound: dict[str, bool] = {}

    def forget_lost(self, project: Path) -> None:
        """Forget tests that were learnt but do not exist any more."""
        tests = [f"tests/{name}" for name in FOLDERS]
        listed = subprocess.run(
            [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "not browser",
             "-p", "no:cacheprovider", *tests],
            cwd=project, env={**os.environ, "PYTHONPATH": str(project)}, check=False,
            capture_output=True, text=True,
        ).stdout.splitlines()  # fmt: skip
        self.seconds = {test: self.seconds[test] for test in listed if test in self.seconds}

    def is_sound(self, project: Path, killer: str) -> bool:
        """Tell whether a test that failed passes without the mutant; it is asked no more if not."""
        if "::" not in killer or killer.startswith(BASELINE):
            return True
        if killer not in self.sound:
            self.sound[killer] = not killed_by(project, [killer], 600.0)
        return self.sound[killer]

    def quick(self, project: Path, path: str, tests: list[str]) -> list[str]:
        """Return what looks first: equations, numbers and records; what is kept; the quickest."""
        named = [] if tests else self.named_after(project, path)
        broken = [f"--deselect={test}" for test, sound in self.sound.items() if not sound]
        kept = self.within([test for test in tests if test.startswith(BASELINE)], QUICK)
        return list(dict.fromkeys([*FIRST, *kept, *self.within(tests, QUICK), *named, *broken]))

    def _learn_from(self, file: Path) -> None:
        """Read all at once: in a fork coverage would begin its file anew."""
        data = CoverageData(str(file))
        data.read()
        for name in sorted(data.measured_files()):
            by_line = self._tests.setdefault("physiology/" + name.split("/physiology/", 1)[1], {})
            for line, contexts in data.contexts_by_lineno(name).items():
                tests = {context.rsplit("|", 1)[0] for context in contexts if context}
                by_line.setdefault(line, set()).update(tests)
        if not self._tests:
            raise RuntimeError(f"{file} says nothing; delete it and learnt.txt to learn anew")

    def at(self, path: str, first: int, last: int) -> list[str]:
        """Return the tests that run these lines, or else anything of the file; quickest first.

        Of a line that is never seen to run, as it is compiled or run at once, those of its users.
        """
        by_line = self._tests.get(path, {})
        tests = self._known({t for line in range(first, last + 1) for t in by_line.get(line, ())})
        files = (path, *self._users(path))
        return tests or self._known({test for file in files for test in self._of_file(file)})

    def _of_file(self, path: str) -> list[str]:
        return self._known({t for those in self._tests.get(path, {}).values() for t in those})

    def _users(self, path: str) -> list[str]:
        """Return the files of the physiology that load a file, or name it to paste it."""
        stem = Path(path).stem
        named = re.compile(rf"""import .*\b{stem}\b|\.{stem} import|["']{stem}["']""")
        return [
            user for user in self._tests
            if user != path and named.search((ROOT / user).read_text(encoding="utf-8"))
        ]  # fmt: skip

    def named_after(self, project: Path, path: str) -> list[str]:
        """Return test files that name a module, for those whose lines no test was seen to run."""
        *parents, stem = path.removesuffix(".py").split("/")
        package = re.compile(rf"{'.'.join(parents)}\b")
        word = re.compile(rf"\b{stem}\b")
        return [
            place.relative_to(project).as_posix()
            for folder in FOLDERS
            for place in sorted((project / "tests" / folder).rglob("test_*.py"))
            if package.search(text := place.read_text(encoding="utf-8")) and word.search(text)
        ][:4]

    def _known(self, contexts: Iterable[str]) -> list[str]:
        tests = {
            t for t in contexts
            if t in self.seconds and not any(timed in t for timed in TIMED) and self.sound.get(t, True)
        }  # fmt: skip
        return sorted(tests, key=lambda test: (self.seconds[test], test))

    def within(self, tests: list[str], seconds: float) -> list[str]:
        """Return as many as fit into a time."""
        fitting, spent = [], 0.0
        for test in tests:
            spent += self.seconds[test]
            if spent > seconds:
                break
            fitting.append(test)
        return fitting


def killed_by(project: Path, tests: list[str], limit: float) -> str:
    """Run tests of a copy of the project in a fork; return the first to fail, or nothing.

    Libraries are loaded already; the physiology is loaded anew, as it now stands on the disk.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.setsid()
        _be_child(project, tests, writing)
    os.close(writing)
    ended = _wait(child, limit, lambda: os.killpg(child, signal.SIGKILL))
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    if not ended:
        return "timeout"
    first = json.loads(said)["first"] if said else "the process died"
    if first == f"pytest ended with {_NOT_FOUND}":
        raise RuntimeError(f"some test does not exist any more: {tests}")
    return first


def _wait(child: int, limit: float, kill: Callable[[], None]) -> bool:
    until = time.monotonic() + limit
    while time.monotonic() < until:
        if os.waitpid(child, os.WNOHANG)[0]:
            return True
        time.sleep(0.02)
    kill()
    os.waitpid(child, 0)
    return False


class _First:
    """Remembers the first test that failed."""

    name = ""

    def pytest_runtest_logreport(self, report) -> None:
        if report.failed and not self.name:
            self.name = report.nodeid

    def pytest_collectreport(self, report) -> None:
        if report.failed and not self.name:
            self.name = f"{report.nodeid} cannot be loaded"


def _be_child(project: Path, tests: list[str], writing: int) -> None:
    import pytest

    # Everything of the project comes from the copy, also what this process has loaded already.
    own = Path(__file__).resolve().parents[2]
    os.chdir(project)
    # Plugins take longer to load than most tests take to run; of all only this one is needed.
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.path[:] = [str(project), *(p for p in sys.path if p and Path(p).resolve() != own)]
    for name in [name for name in sys.modules if name.split(".")[0] == "tests"]:
        del sys.modules[name]

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    sys.dont_write_bytecode = True
    first = _First()
    try:
        code = int(pytest.main([*OPTIONS, *tests], plugins=[first]))
        name = "" if code == 0 else first.name or f"pytest ended with {code}"
    except BaseException as error:
        name = repr(error)[:200]
    os.write(writing, json.dumps({"first": name}).encode())
    os._exit(0)
