"""Everything the browser must know of the report: no limit, target or name is typed twice."""

from __future__ import annotations

from typing import Any

import physiology as ph
from components.explore.facts import facts
from components.figures import agp_figure, daily_strips
from components.report.counting import COUNTING
from components.report.metrics import METRICS
from components.report.request import DAYS, FIXED_DOSES, LARGEST_SEED, MEALS_OF
from components.report.therapies import LABELS, LIFE, therapies_of


def report_facts() -> dict[str, Any]:
    """Return the facts of the report; those of Explore are needed to read its links."""
    return {
        "explore": facts(),
        "therapies": {person: list(therapies_of(person)) for person in ph.people},
        "therapy_labels": LABELS,
        "counting": {name: way.facts() for name, way in COUNTING.items()},
        "life": {person: LIFE[len(therapies_of(person)) > 1] for person in ph.people},
        "meals_of": MEALS_OF,
        "fixed_doses": list(FIXED_DOSES),
        "days": list(DAYS),
        "first_days": DAYS[-1],
        "largest_seed": LARGEST_SEED,
        "metrics": [metric.facts() for metric in METRICS],
        "ranges": [dict(vars(one)) for one in agp_figure.RANGES],
        "agp": agp_figure.figure(),
        "strips": daily_strips.figure(),
    }
