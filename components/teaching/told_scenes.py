"""What a page needs of a scene set before anything has run."""

from __future__ import annotations

from typing import Any

from components.teaching.format.scene import Scene, SceneSet
from components.teaching.shapes import (
    control_facts,
    events_of,
    person_facts,
    source_facts,
    unit_of_time,
)


def told_scene_set(of: SceneSet) -> dict[str, Any]:
    """Return a scene set; its shape is said in ``told``."""
    return {
        "id": of.id,
        "title": of.title,
        "minutes": of.minutes,
        "audience": of.audience,
        "keys": of.keys,
        "sources": source_facts(of.sources),
        "bodies": {key: person_facts(body) for key, body in of.bodies.items()},
        "events": events_of(of.bodies),
        "scenes": [_scene(scene, of) for scene in of.scenes],
    }


def _scene(scene: Scene, of: SceneSet) -> dict[str, Any]:
    shown = {key: of.bodies[key] for key in scene.all_shown}
    return {
        "id": scene.id,
        "title": scene.title,
        "page": scene.page,
        "show": list(scene.show),
        "rows": list(scene.rows),
        "window": list(scene.window),
        "unit_of_time": unit_of_time(scene.window, shown),
        "hide_until_reveal": list(scene.hide),
        "say": scene.say,
        "ask": scene.ask,
        "options": list(scene.options),
        "readings": [one.name for one in scene.readings],
        "presets": [
            {
                "key": one.key, "label": one.label, "show": list(one.show),
                "rows": list(one.rows),
                "moves": [{"target": move.target, "value": move.value} for move in one.moves],
            }
            for one in scene.presets
        ],
        "controls": [control_facts(one) for one in scene.controls],
        "claims": list(scene.claims),
        "qr": scene.qr,
    }  # fmt: skip
