"""What the drawings of body and cell need of the bodies of a scene."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from components.body.pictures import CELL, MAP, picture
from components.teaching.bodies.run import Asked, asked, trajectory
from components.teaching.format.body import Body
from components.teaching.format.scene import Scene

PICTURES: Mapping[str, str] = MappingProxyType({"cell": CELL, "body": MAP})
"""By page of a scene."""

_KEPT = 16


def pictures(scene: Scene, bodies: Mapping[str, Body]) -> dict[str, Any]:
    """Return the values of a scene's drawing by body; nothing where the scene has none.

    Parameters
    ----------
    scene : Scene
    bodies : mapping of str to Body
        As presets and controls have left them.

    Returns
    -------
    dict
        By key of the body, as ``components.body.pictures.picture`` gives them.
    """
    name = PICTURES.get(scene.page)
    if name is None:
        return {}
    found = {key: _drawn(asked(key, dict(bodies)), name) for key in scene.all_shown}
    return {key: values for key, values in found.items() if values}


@lru_cache(maxsize=_KEPT)
def _drawn(of: Asked, name: str) -> dict[str, Any]:
    run = trajectory(of)
    return {} if run is None else picture(run, name)
