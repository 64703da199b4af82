"""Which numbers the model hangs on: ``python -m physiology.evidence.influence`` measures anew.

Every number of a body is moved up and down by 5 %, and the mean glucose of a usual day is read in
five people, whose doses stay as they are. The table is kept, so that a page can show it at once.
"""

from __future__ import annotations

import csv
import io
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from physiology.body import case_value
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.habit import usual_therapy
from physiology.scenario import Scenario
from physiology.simulate import simulate
from physiology.usual import treated_schedule, usual_meals

ON_INSULIN = "type1"
PEOPLE = ("healthy", "prediabetes", "type2_early", "type2_moderate", ON_INSULIN)
_FILE = "influence.csv"
_SHARE = 0.05


@dataclass(frozen=True)
class Influence:
    """What one number does to the mean glucose of a day.

    Attributes
    ----------
    name : str
        Parameter.
    elasticities : dict of str to float
        By person: per cent of mean glucose for one per cent more of the number; 0 where the
        person's value is 0, NaN where it cannot be moved within its bounds.
    """

    name: str
    elasticities: dict[str, float]

    @property
    def strength(self) -> float:
        """The largest of them, whichever its sign, in people whose own insulin answers.

        On doses that stay as they are nothing answers, and everything counts some ten times more.
        """
        own = (abs(self.elasticities[who]) for who in PEOPLE if who != ON_INSULIN)
        return max((one for one in own if one == one), default=0.0)


def mean_glucose(person: str, values: dict[str, float]) -> float:
    """Return mean glucose (mg/dL) of a usual day on the person's own doses."""
    schedule = treated_schedule(usual_meals(), usual_therapy(person))
    scenario = Scenario(person, values=values, schedule=list(schedule))
    return float(simulate(scenario, step=5.0)["plasma_glucose"].mean())


def elasticity(person: str, name: str) -> float:
    """Return per cent of mean glucose for one per cent more of a number."""
    value = case_value(person, name)
    if value == 0.0:
        return 0.0
    low, high = model().declared[name].bounds
    ends = [value * (1.0 - _SHARE), value * (1.0 + _SHARE)]
    inside = [min(max(end, low), high) for end in sorted(ends)]
    if inside[0] == inside[1]:
        return math.nan
    try:
        below, above = (mean_glucose(person, {name: end}) for end in inside)
    except SimulationError:
        return math.nan
    return 2.0 * (above - below) / (above + below) * value / (inside[1] - inside[0])


def measure() -> list[Influence]:
    """Return every number that moves mean glucose, the strongest first; takes a minute."""
    names = [
        n for n, item in model().declared.items() if item.kind == "parameter" and not item.entry
    ]
    found = [Influence(n, {who: elasticity(who, n) for who in PEOPLE}) for n in names]
    return sorted(found, key=lambda one: -one.strength)


@lru_cache(maxsize=1)
def influences() -> tuple[Influence, ...]:
    """Return the kept table, the strongest number first."""
    text = files("physiology.evidence").joinpath(_FILE).read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(Influence(row["name"], {p: float(row[p]) for p in PEOPLE}) for row in rows)


def main() -> None:
    """Measure everything and keep the table."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["name", *PEOPLE])
    for one in measure():
        writer.writerow([one.name, *(f"{value:.3g}" for value in one.elasticities.values())])
    (Path(__file__).parent / _FILE).write_text(text.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main()
