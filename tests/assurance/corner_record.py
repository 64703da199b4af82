"""What is kept of a look at the corners: the table of people, and every point that failed."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median
from typing import Any

from physiology.core.integrate import MAXIMUM_STEPS
from physiology.evidence.verification import Figure, record
from tests.assurance.corner_points import DIMENSIONS, POINTS, control_hash

KEPT = Path(__file__).with_name("corners.json")
_SLOWEST = 2
_LARGEST_RATIO = 10.0
#: Corners of the whole cube are more than was asked; their bounds are counted apart.
_FAR = "far corner"

Looked = dict[str, Any]


def _of_sets(points: list[Looked], *names: str) -> list[Looked]:
    return [point for point in points if point["name"].startswith(names)]


def summary(points: list[Looked]) -> dict[str, Any]:
    """Return the row of one person.

    Parameters
    ----------
    points : list of dict
        As ``corners.look`` returns them.
    """
    answered = [point for point in points if "steps" in point]
    times = [point["milliseconds"] for point in _of_sets(points, "sobol")] or [float("nan")]
    slowest = sorted(points, key=lambda point: -point["milliseconds"])[:_SLOWEST]
    asked_for = _of_sets(points, "sobol", "main corner")
    outside = [point for point in asked_for if point.get("broken")]
    far_outside = [point for point in _of_sets(points, _FAR) if point.get("broken")]
    return {
        "sobol": len(_of_sets(points, "sobol")),
        "main_corners": len(_of_sets(points, "main corner")),
        "far_corners": len(_of_sets(points, _FAR)),
        "refused": {p["name"]: p["refused"] for p in asked_for if "refused" in p},
        "far_refused": [p["name"] for p in _of_sets(points, _FAR) if "refused" in p],
        "failed": {p["name"]: p["failed"] for p in points if "failed" in p},
        "outside": {p["name"]: p["broken"] for p in outside},
        "far_outside": _counted(far_outside),
        "median_ms": round(median(times), 2),
        "slowest_ms": round(max(point["milliseconds"] for point in points), 2),
        "slowest": [point["name"] for point in slowest],
        "most_steps": max((point["steps"] for point in answered), default=0),
        "lowest_glucose": round(min((p["lowest"] for p in answered), default=0.0), 3),
        "highest_glucose": round(max((p["highest"] for p in answered), default=0.0), 1),
    }


def _counted(points: list[Looked]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for point in points:
        for word in point["broken"]:
            counts[word] = counts.get(word, 0) + 1
    return counts


def line(name: str, points: list[Looked]) -> str:
    """Return one line about a person so far."""
    row = summary(points)
    return (
        f"{name:32} {len(points):6d} looked at, {len(row['refused']):3d} refused, "
        f"{len(row['failed']):3d} failed, {len(row['outside']):3d} outside; median "
        f"{row['median_ms']:.1f} ms, slowest {row['slowest_ms']:.1f} ms, "
        f"steps {row['most_steps']}"
    )


def table(found: dict[str, list[Looked]]) -> str:
    """Return the table of all people, with every point that is not right below it."""
    lines = [line(person, points) for person, points in found.items()]
    for person, points in found.items():
        row = summary(points)
        for kind in ("refused", "failed", "outside"):
            lines += [f"{person}, {name}: {kind}: {why}" for name, why in row[kind].items()]
        lines += [f"{person}, far corners: {word}: {n}" for word, n in row["far_outside"].items()]
        lines += [f"{person}, {name}: refused" for name in row["far_refused"]]
    return "\n".join(lines)


def figures(rows: dict[str, dict[str, Any]]) -> list[Figure]:
    """Return what the credibility page shows."""
    all_of = {key: sum(row[key] for row in rows.values()) for key in ("sobol", "main_corners")}
    far = sum(row["far_corners"] for row in rows.values())
    count = {
        key: sum(len(row[key]) for row in rows.values()) for key in ("refused", "failed", "outside")
    }
    unanswered = count["refused"] + count["failed"]
    total = sum(all_of.values())
    ratio = max(row["slowest_ms"] / row["median_ms"] for row in rows.values())
    steps = max(row["most_steps"] for row in rows.values())
    far_outside = sum(max(row["far_outside"].values(), default=0) for row in rows.values())
    wanted = POINTS * len(rows)
    return [
        Figure("Sobol points over all controls", all_of["sobol"], "1", f"{wanted:,}",
               all_of["sobol"] >= wanted),
        Figure("Corners of the main controls", all_of["main_corners"], "1", "all", met=True),
        Figure("Corners of all controls together", far, "1"),
        Figure("Answered with finite numbers", 100.0 * (1 - unanswered / total), "%", "100 %",
               unanswered == 0),
        Figure("Refused with a message", count["refused"], "1", "0", count["refused"] == 0),
        Figure("Ended in an error", count["failed"], "1", "0", count["failed"] == 0),
        Figure("Outside the stated bounds (points and main corners)", count["outside"], "1", "0",
               count["outside"] == 0),
        Figure("Outside a bound at corners of all controls together, at least", far_outside, "1"),
        Figure("Slowest answer as a multiple of the median", round(ratio, 2), "1", "10 or less",
               ratio <= _LARGEST_RATIO),
        Figure("Most steps of the solver, of those it may take", round(100 * steps / MAXIMUM_STEPS, 2),
               "%", "100 % or less", steps <= MAXIMUM_STEPS),
    ]  # fmt: skip


def write(found: dict[str, list[Looked]]) -> None:
    """Keep the rows beside the tests, and the figures for the credibility page."""
    rows = {person: summary(points) for person, points in found.items()}
    kept = {"controls": control_hash(), "dimensions": list(DIMENSIONS), "people": rows}
    KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    record("corners", figures(rows))
