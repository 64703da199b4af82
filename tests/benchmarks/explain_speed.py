"""How long it takes to say why two bodies differ, also in days of the model.

uv run tests/benchmarks/explain_speed.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import physiology as ph  # noqa: E402
from tests.benchmarks.measure import hand_on, milliseconds, plain  # noqa: E402

_CHANGES = {"visceral_fat_area": 200, "mean_cortisol": 18, "physical_activity": 0.5}


def main() -> None:
    """Print the table."""
    print(f"{'why type 2 differs from itself':40} {'ms CPU':>8} {'in days':>8}")
    day, _ = milliseconds(lambda: ph.simulate(ph.Scenario("type2_early"))["plasma_glucose"], 20)
    figures = []
    one = dict([next(iter(_CHANGES.items()))])
    cases = (
        ("A morning, one change", one, {"days": 0.25, "start": "07:00"}),
        ("A morning, three changes", _CHANGES, {"days": 0.25, "start": "07:00"}),
        ("A day, three changes", _CHANGES, {}),
    )
    for label, values, clock in cases:
        before = ph.Scenario("type2_early", **clock)
        after = ph.Scenario("type2_early", values=values, **clock)
        spent, _ = milliseconds(lambda a=before, b=after: ph.explain(a, b, "mean_glucose"), 3)  # type: ignore[misc]
        print(f"{label:40} {spent:8.0f} {spent / day:8.0f}")
        figures.append(plain(f"Why? {label}", spent, "ms CPU"))
    hand_on([*figures, plain("Why? A day, three changes, in days of the model", spent / day, "1")])


if __name__ == "__main__":
    main()
