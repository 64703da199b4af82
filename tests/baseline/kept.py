"""Numbers kept in files, and the one way to compare with them."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent
Table = Mapping[str, Mapping[str, float]]
Tables = dict[str, dict[str, dict[str, float]]]


def write(name: str, table: Table) -> None:
    """Keep a table: a column for each of its parts, a row for each name."""
    rows = sorted({row for column in table.values() for row in column})
    with (FOLDER / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["name", *table])
        for row in rows:
            found = [table[column].get(row) for column in table]
            writer.writerow([row, *("" if value is None else f"{value:.10g}" for value in found)])


def read(name: str) -> dict[str, dict[str, float]]:
    """Return a kept table by column and row."""
    with (FOLDER / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    return {
        column: {row[0]: float(row[i]) for row in rows if row[i]}
        for i, column in enumerate(header[1:], start=1)
    }


def differences(kept: Table, now: Table, tolerance: float) -> list[str]:
    """Return what differs, in words; nothing if all is as it was.

    Parameters
    ----------
    tolerance : float
        Of a number relative to itself, or to a millionth where it is all but zero.
    """
    found = [f"{column}: gone" for column in kept if column not in now]
    found += [f"{column}: new" for column in now if column not in kept]
    for column in kept.keys() & now.keys():
        before, after = kept[column], now[column]
        found += [f"{column}, {row}: gone" for row in before if row not in after]
        found += [f"{column}, {row}: new" for row in after if row not in before]
        found += [
            f"{column}, {row}: was {before[row]:.9g}, is {after[row]:.9g}"
            for row in before.keys() & after.keys()
            if not _same(before[row], after[row], tolerance)
        ]
    return sorted(found)


def _same(before: float, after: float, tolerance: float) -> bool:
    if math.isnan(before) and math.isnan(after):
        return True
    return math.isclose(before, after, rel_tol=tolerance, abs_tol=1e-6 * tolerance)
