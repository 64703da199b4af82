"""The arrows of the map: the model's own wiring, put to the organs that are drawn."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from components.body.messengers import MESSENGERS
from components.body.organs import ORGANS
from physiology.anatomy import Action, Anatomy, actions_from_afar, flows_between_organs

ANATOMY = Anatomy(
    organ_of_state={state: organ.key for organ in ORGANS for state in organ.states},
    organ_of_mechanism={name: organ.key for organ in ORGANS for name in organ.mechanisms},
    blood="blood",
    levels={one.key: one.levels for one in MESSENGERS},
    home={one.key: one.organ for one in MESSENGERS},
)


@lru_cache(maxsize=4)
def flows(assembled: Any = None) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the flows of glucose by the organs that they join.

    Parameters
    ----------
    assembled : Model, optional
        Instead of the model of Islet.
    """
    return flows_between_organs(ANATOMY, assembled)


@lru_cache(maxsize=4)
def actions(assembled: Any = None) -> tuple[Action, ...]:
    """Return which messenger acts on which organ.

    Parameters
    ----------
    assembled : Model, optional
        Instead of the model of Islet.
    """
    return actions_from_afar(ANATOMY, assembled)
