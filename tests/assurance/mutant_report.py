"""What came of the mutants: in words, as figures, and the list of those that survived."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from scipy.stats import binomtest

TARGET = 90.0
KINDS = {
    "equation": "of those in equations and solvers",
    "number": "of those in declared numbers",
    "code": "of those in all other code",
}
#: Said of a survivor until a person has looked at it.
UNEXPLAINED = "not looked at by a person yet: a test may be missing"
#: Why some survive whatever is tested; they count as survivors all the same.
REASONS = Path(__file__).with_name("mutant_reasons.csv")
COLUMNS = ["file", "line", "kind", "before", "after", "why"]


def _survivors(looked: Iterable[dict]) -> list[dict]:
    return sorted(
        (one for one in looked if not one["killer"]),
        key=lambda one: (one["path"], one["first_line"], one["after"]),
    )


def _killed(looked: list[dict]) -> float:
    return 100.0 * sum(1 for one in looked if one["killer"]) / max(len(looked), 1)


def _interval(looked: list[dict]) -> tuple[float, float]:
    """Return the 95 % interval of the share that is killed [Wilson 1927], in %."""
    found = binomtest(sum(1 for one in looked if one["killer"]), len(looked))
    low, high = found.proportion_ci(0.95, method="wilson")
    return 100.0 * low, 100.0 * high


def summary(looked: list[dict], everything: int) -> str:
    """Return the result in words."""
    if not looked:
        return "nothing was looked at"
    low, high = _interval(looked)
    found = f"{_killed(looked):.1f} % killed (95 % interval {low:.1f} to {high:.1f} %)"
    lines = [f"{len(looked)} of {everything} mutants looked at, {found}"]
    for kind, words in KINDS.items():
        some = [one for one in looked if one["kind"] == kind]
        lines.append(f"  {_killed(some):.1f} % {words} ({len(some)})")
    lines += [
        f"  {one['path']}:{one['first_line']}  {one['before']}  ->  {one['after']}"
        for one in _survivors(looked)
    ]
    return "\n".join(lines)


def written(looked: list[dict], everything: int) -> Path:
    """Keep the figures for the credibility page, and the survivors with why they survive.

    What a person wrote about a survivor stays as long as it survives.
    """
    from physiology.evidence.verification import Figure, record

    low, high = _interval(looked)
    rate = _killed(looked)
    figures = [
        Figure("Mutants killed", round(rate, 1), "%", "90 % or more", met=rate >= TARGET),
        Figure("95 % interval of it, from", round(low, 1), "%"),
        Figure("95 % interval of it, to", round(high, 1), "%"),
        Figure("Mutants looked at, drawn by chance", len(looked), "1"),
        Figure("Mutants there are", everything, "1"),
    ]
    for kind, words in KINDS.items():
        some = [one for one in looked if one["kind"] == kind]
        figures.append(Figure(f"Killed {words}", round(_killed(some), 1), "%"))
    path = record("mutants", figures).with_name("mutants_survivors.csv")
    before = _explained(path)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for one in _survivors(looked):
            row = [one["path"], one["first_line"], one["kind"], one["before"], one["after"]]
            writer.writerow(
                [*row, before.get((one["path"], one["before"], one["after"]), UNEXPLAINED)]
            )
    return path


def _explained(path: Path) -> dict[tuple[str, str, str], str]:
    """Return the reasons that were written before, and those that hold for any sample."""
    found: dict[tuple[str, str, str], str] = {}
    for one in (path, REASONS):
        if not one.exists():
            continue
        with one.open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                found[row["file"], row["before"], row["after"]] = row["why"]
    return found
