"""Everything that can be said about a scene set before it has run."""

from __future__ import annotations

import re
from collections import Counter

from components.teaching.checks.lesson import check_title
from components.teaching.checks.texts import check_fixed, placeholders
from components.teaching.checks.words import check_words, count
from components.teaching.format.scene import Scene, SceneSet
from components.teaching.problem import Notes

MOST_SAY, MOST_SENTENCES, MOST_ASK, MOST_READINGS = 30, 2, 15, 3
_END = re.compile(r"[.?!](?:\s|$)")


def check_scene_set(of: SceneSet, notes: Notes) -> None:
    """Note what is wrong with a scene set that could be read."""
    check_title(of.title, notes)
    for name, times in Counter(scene.id for scene in of.scenes).items():
        if times > 1:
            notes.add("", f'scene id "{name}" is used {times} times.')
    for scene in of.scenes:
        _check(scene, notes)


def _check(scene: Scene, notes: Notes) -> None:
    place = f"scene {scene.id}"
    if count(scene.say) > MOST_SAY:
        notes.add(place, f"say has {count(scene.say)} words; at most {MOST_SAY}.")
    sentences = len(_END.findall(scene.say))
    if sentences > MOST_SENTENCES:
        notes.add(place, f"say has {sentences} sentences; at most {MOST_SENTENCES}.")
    if count(scene.ask) > MOST_ASK:
        notes.add(place, f"ask has {count(scene.ask)} words; at most {MOST_ASK}.")
    if len(scene.readings) > MOST_READINGS:
        notes.add(place, f"{len(scene.readings)} readings; at most {MOST_READINGS}.")
    labels = [one.label for one in scene.presets] + [one.label for one in scene.controls]
    for text in (scene.title, scene.say, scene.ask, *scene.options, *labels):
        check_words(place, text, notes)
        for inner in placeholders(text):
            if not check_fixed(place, inner, notes):
                message = f"{{{inner}}} is not known here. A scene knows {{mgdl:180}} alone."
                notes.add(place, message)
