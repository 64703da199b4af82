"""Everything the browser must know of the lecture: no limit, unit or name is typed twice."""

from __future__ import annotations

from functools import cache
from typing import Any

import physiology as ph
from components.body.facts import body_facts
from components.claims.facts import MARKS
from components.evidence.published import misses
from components.explore.people import shape
from components.figures import lecture_figure, life_rows, rows
from components.schedule.kinds import KINDS
from components.teaching import SceneSet, scene_sets, told
from components.units import GLUCOSE_UNITS, printed
from components.years.kinds import kind_facts
from physiology.evidence.claims import VERDICTS, claims

MOST_MISSES = 8
"""Lines of a list that a hall can read."""


@cache
def told_sets() -> tuple[dict[str, Any], ...]:
    """Return the scene sets as the browser needs them, without results."""
    return tuple(_told(found) for found in scene_sets().values())


def _told(found: SceneSet) -> dict[str, Any]:
    facts = told(found)
    for scene, facts_of_scene in zip(found.scenes, facts["scenes"], strict=True):
        places = {(one.kind, one.target): n for n, one in enumerate(scene.controls)}
        for control in facts_of_scene["controls"]:
            control["unit"] = printed(control["unit"] or "1")
        for preset, pressed in zip(scene.presets, facts_of_scene["presets"], strict=True):
            moves = {(one.kind, one.target): one.value for one in preset.moves}
            own = {places[key]: value for key, value in moves.items() if key in places}
            pressed |= {"controls": own, "isAll": len(own) == len(moves), "runs": bool(moves)}
    return facts


def _claims() -> dict[int, dict[str, str]]:
    """Return the claims that a scene asks about, by number."""
    asked = {number for of in scene_sets().values() for one in of.scenes for number in one.claims}
    return {
        claim.number: {
            "text": claim.text,
            "verdict": claim.verdict,
            "mark": MARKS.get(claim.verdict, "circle-help"),
            "statement": claim.statement,
        }
        for claim in claims()
        if claim.number in asked
    }


def _misses() -> list[dict[str, Any]]:
    return misses()[:MOST_MISSES]


def lecture_facts() -> dict[str, Any]:
    """Return the facts of the page as plain data."""
    return {
        "sets": list(told_sets()),
        "rows": [row.facts() for row in rows.ROWS],
        "life_rows": [row.facts() for row in life_rows.ROWS],
        "icons": {name: kind.icon for name, kind in KINDS.items()},
        "changes": [
            {key: one[key] for key in ("name", "label", "low", "high")} for one in kind_facts()
        ],
        "shapes": {person: shape(person) for person in ph.people},
        "claims": _claims(),
        "verdicts": [{"word": word, "mark": MARKS[word]} for word in VERDICTS],
        "misses": _misses(),
        "body": body_facts(),
        "glucose_units": list(GLUCOSE_UNITS),
        "target": [rows.GLUCOSE_LOW, rows.GLUCOSE_HIGH],
        "figure": lecture_figure.figure(),
    }
