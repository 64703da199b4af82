"""The last measured value of every covered outcome: ``python -m physiology.evidence.measured``.

The table is kept in the package, so that a page can show it at once; a test measures anew
and compares.
"""

from __future__ import annotations

import csv
import io
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from physiology.evidence.anchors import READERS, measure
from physiology.evidence.bench import Bench

_FILE = "measured.csv"


@lru_cache(maxsize=1)
def measured() -> dict[str, float]:
    """Return the kept values, by id of the outcome."""
    text = files("physiology.evidence").joinpath(_FILE).read_text(encoding="utf-8")
    return {row["id"]: float(row["value"]) for row in csv.DictReader(text.splitlines())}


def measure_all() -> dict[str, float]:
    """Return what the model gives now for every covered outcome; takes some twenty seconds."""
    bench = Bench()
    return {identifier: measure(identifier, bench) for identifier in READERS}


def main() -> None:
    """Measure everything and keep the table."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["id", "value"])
    for identifier, value in measure_all().items():
        writer.writerow([identifier, f"{value:.6g}"])
    (Path(__file__).parent / _FILE).write_text(text.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main()
