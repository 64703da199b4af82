"""Does any setting of the controls break the model?

uv run python -m tests.assurance.corners --write

16,384 Sobol points over all controls for every person, every combination of ends of the main
controls, and corners of the whole cube; some 40 minutes on one core. ``--keep FOLDER`` keeps what
is done, and the same command goes on from there; so several people can be looked at at once, each
with ``--person NAME`` into one folder. ``--points N`` takes fewer.
"""

from __future__ import annotations

import argparse
import itertools
import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import physiology as ph
from components.figures.views import VIEWS
from tests.assurance import corner_record
from tests.assurance.corner_bounds import broken
from tests.assurance.corner_points import (
    POINTS,
    Point,
    asked,
    control_hash,
    far_corners,
    main_corners,
    sobol_points,
)

FAR_CORNERS = 1024
_BLOCK = 512


def look(point: Point) -> dict[str, Any]:
    """Return what became of one point, as plain values.

    Time is that of the whole answer: the body's usual days, the run and its curves.
    """
    scenario, step = asked(point), VIEWS[point.view].step
    started = time.process_time()
    try:
        run = ph.simulate(scenario, step)
        glucose = run["plasma_glucose"]
    except (ph.SimulationError, ph.ScenarioError) as refused:
        spent = time.process_time() - started
        return {"name": point.name, "refused": str(refused), "milliseconds": 1e3 * spent}
    except Exception as failed:
        spent = time.process_time() - started
        return {"name": point.name, "failed": repr(failed), "milliseconds": 1e3 * spent}
    spent = time.process_time() - started
    return {
        "name": point.name,
        "broken": list(broken(run)),
        "milliseconds": round(1e3 * spent, 2),
        "steps": run._run.steps,
        "lowest": float(glucose.min()),
        "highest": float(glucose.max()),
    }


def _blocks(person: str, points: int, far: int) -> Iterator[tuple[str, Iterator[Point]]]:
    yield f"{person} main corners", main_corners(person)
    yield f"{person} far corners {far}", far_corners(person, far)
    drawn = sobol_points(person, points)
    for first in range(0, points, _BLOCK):
        count = min(_BLOCK, points - first)
        yield f"{person} sobol {first} to {first + count}", itertools.islice(drawn, count)


def _looked_at(
    person: str, name: str, points: Iterator[Point], keep: Path | None
) -> list[dict[str, Any]]:
    path = keep / f"{name.replace(' ', '_')}.json" if keep else None
    if path is not None and path.exists():
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["controls"] != control_hash():
            raise SystemExit(f"{path} is of other controls: choose an empty folder")
        for _ in points:
            pass
        return list(kept["points"])
    # What a person costs as such is paid once, when the page opens.
    ph.simulate(ph.Scenario(person))["plasma_glucose"]
    found = [look(point) for point in points]
    if path is not None:
        text = json.dumps({"controls": control_hash(), "points": found})
        path.write_text(text, encoding="utf-8")
    return found


def measured(
    people: Iterable[str], points: int, far: int, keep: Path | None = None
) -> dict[str, list[dict[str, Any]]]:
    """Return what became of every point, by person; all people side by side, block by block."""
    found: dict[str, list[dict[str, Any]]] = {person: [] for person in people}
    rows = zip(*(_blocks(person, points, far) for person in found), strict=True)
    for row in rows:
        for person, (name, block) in zip(found, row, strict=True):
            found[person] += _looked_at(person, name, block, keep)
            print(corner_record.line(name, found[person]), flush=True)
    return found


def main() -> None:
    """Look at the points, print the table, and keep it if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, default=POINTS, help="Sobol points of each person")
    parser.add_argument("--far", type=int, default=FAR_CORNERS, help="corners of the whole cube")
    parser.add_argument("--person", action="append", choices=list(ph.people))
    parser.add_argument("--keep", type=Path, help="folder for what is done already")
    parser.add_argument("--write", action="store_true", help="keep the result with the project")
    arguments = parser.parse_args()
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    if arguments.write and arguments.person:
        parser.error("--write is about all people")
    people = arguments.person or list(ph.people)
    found = measured(people, arguments.points, arguments.far, arguments.keep)
    print(corner_record.table(found))
    if arguments.write:
        corner_record.write(found)


if __name__ == "__main__":
    main()
