"""A virtual trial from the command line: ``python -m physiology.population --help``."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from contextlib import nullcontext

from physiology.core.errors import ScenarioError, SimulationError
from physiology.population.trial import UNITS, TrialResult, virtual_trial


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a trial of drugs against nothing and print what came out."""
    parser = argparse.ArgumentParser(
        prog="python -m physiology.population",
        description="A virtual trial of made-up people: the same people without and with a drug.",
    )
    parser.add_argument("--person", default="type2_moderate", help="person in the middle")
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--arm", action="append", default=[], metavar="DRUG=DOSE",
                        help="an arm; several drugs with commas; may be given again")  # fmt: skip
    parser.add_argument("--outcome", default="hba1c", choices=sorted(UNITS))
    parser.add_argument("--target", type=float, help="also the share of people below it")
    parser.add_argument("--workers", type=int, help="threads")
    parser.add_argument("--cluster", metavar="ADDRESS", help="scheduler of a dask cluster")
    asked = parser.parse_args(arguments)
    try:
        arms = {"without": {}, **{text: {"treatments": _doses(text)} for text in asked.arm}}
        with _client(asked.cluster) as client:
            found = virtual_trial(
                arms, asked.person, asked.people, asked.seed,
                workers=asked.workers, client=client, progress=progress_line(),
            )  # fmt: skip
    except (ScenarioError, SimulationError) as error:
        print(error, file=sys.stderr)
        return 2
    print(table(found, asked.outcome, asked.target))
    return 0


def _doses(text: str) -> dict[str, float]:
    doses = {}
    for part in text.split(","):
        name, _, dose = part.partition("=")
        try:
            doses[name] = float(dose)
        except ValueError:
            raise ScenarioError(f"arm: '{part[:60]}' is not DRUG=DOSE") from None
    return doses


def _client(address: str | None):
    if address is None:
        return nullcontext()
    from distributed import Client

    return Client(address)


def progress_line():
    """Return what shows the progress of a computation in one line of the terminal."""
    begun = time.perf_counter()

    def show(done: int, people: int) -> None:
        pace = done / max(time.perf_counter() - begun, 1e-9)
        end = "\n" if done == people else ""
        print(f"\r{done} of {people} days of people, {pace:.0f} a second", end=end,
              file=sys.stderr, flush=True)  # fmt: skip

    return show


def table(found: TrialResult, outcome: str, target: float | None) -> str:
    """Return the arms of a trial as text."""
    unit = "" if UNITS[outcome] == "1" else f", {UNITS[outcome]}"
    lines = [f"{outcome}{unit}", f"{'arm':32} {'10 %':>8} {'median':>8} {'90 %':>8}  difference"]
    first = next(iter(found.arms))
    for arm, who in found.arms.items():
        low, middle, high = found.distribution(arm, outcome)
        line = f"{arm:32} {low:8.2f} {middle:8.2f} {high:8.2f}"
        if arm != first:
            apart = found.difference(arm, outcome)
            line += f"  {apart.mean:+.2f} ({apart.low:+.2f} to {apart.high:+.2f})"
        if target is not None:
            line += f"  {100.0 * found.share_below(arm, outcome, target):.0f} % below {target:g}"
            if arm != first:
                line += f", one more of {found.number_needed(arm, outcome, target):.1f}"
        if who.failures:
            line += f"  ({len(who.failures)} people could not be computed)"
        lines.append(line)
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
