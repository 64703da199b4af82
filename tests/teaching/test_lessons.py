"""The lessons of the app with the released model, and with bodies that differ from it a little."""

import json
from dataclasses import replace

import pytest

from components.figures.life_rows import SIGNALS as LIFE_SIGNALS
from components.figures.rows import SIGNALS
from components.teaching import answer, lessons, problems, scene_sets, told
from components.teaching.answer import right_option
from components.teaching.checks.texts import GUESSES, placeholders
from components.teaching.format.readouts import Derived
from components.teaching.readouts.read import compared, read
from components.teaching.texts import lesson_texts
from physiology.body import case_value

LESSONS = tuple(lessons())
KINDS = {
    "value", "time", "duration", "ratio", "percent", "difference", "difference_percent",
}  # fmt: skip
MOST_BYTES = 80_000


def opened(key: str) -> dict:
    return answer({"run": 1, "lesson": key, "moved": {}})


def test_no_file_is_left_out():
    assert [str(one) for one in problems()] == []
    assert len(LESSONS) == 14
    assert [lessons()[key].number for key in LESSONS] == list(range(1, 15))
    assert len(scene_sets()) == 5


@pytest.mark.parametrize("key", LESSONS)
@pytest.mark.slow
def test_a_lesson_opens_whole(key):
    lesson, found = lessons()[key], opened(key)
    text = json.dumps(found, allow_nan=False)
    assert "error" not in found
    assert len(text) < MOST_BYTES
    assert set(found["bodies"]) == set(lesson.bodies)
    for name, body in found["bodies"].items():
        known = LIFE_SIGNALS if lesson.bodies[name].life else SIGNALS
        assert {row for row in lesson.rows if row in known} == set(body["signals"])
        assert set(lesson.view.rows) <= set(body["signals"]) or lesson.bodies[name].life
        assert all(2 < len(curve) <= 300 for curve in body["signals"].values())
    json.dumps(told(lesson), allow_nan=False)


@pytest.mark.parametrize("key", LESSONS)
@pytest.mark.slow
def test_the_numbers_match_the_text(key):
    found = opened(key)
    values = compared(read(lessons()[key].readouts, lessons()[key].bodies))
    failing = [one.that.text for one in lessons()[key].expect if not one.that.holds(values)]
    assert failing == []
    assert found["hidden"] == ""


@pytest.mark.parametrize("key", LESSONS)
@pytest.mark.slow
def test_every_placeholder_has_a_number(key):
    lesson, readouts = lessons()[key], opened(key)["readouts"]
    for _, text in lesson_texts(lesson):
        for inner in placeholders(text):
            name = inner.partition(":")[0]
            if name not in ("mgdl", *GUESSES):
                assert readouts[name]["value"] is not None, name
                assert readouts[name]["kind"] in KINDS


@pytest.mark.parametrize("key", LESSONS)
@pytest.mark.slow
def test_every_prediction_has_its_answer(key):
    lesson, found = lessons()[key], opened(key)
    for place, step in enumerate(lesson.steps):
        if step.kind != "predict":
            continue
        if step.options:
            assert found["right"][str(place)] is not None
        if step.items:
            assert sorted(found["order"][str(place)]) == list(range(len(step.items)))
            # Listed as they come, the order would be no question.
            assert found["order"][str(place)] != list(range(len(step.items)))
        if step.number is not None:
            assert step.number.low <= found["number"][str(place)] <= step.number.high


DISTURBED = {
    "less sensitive": {"sensitivity": 0.8},
    "more sensitive": {"sensitivity": 1.2},
    "larger meals": {"meals": 1.2},
    "smaller meals": {"meals": 0.8},
}


def _disturbed(lesson, sensitivity: float = 1.0, meals: float = 1.0) -> dict:
    def changed(body):
        own = dict(body.values).get(
            "inherited_sensitivity", case_value(body.person, "inherited_sensitivity")
        )
        values = dict(body.values) | {"inherited_sensitivity": own * sensitivity}
        values = body.values if sensitivity == 1.0 else tuple(sorted(values.items()))
        return replace(body, values=values, meal_scale=body.meal_scale * meals)

    return {key: body if body.life else changed(body) for key, body in lesson.bodies.items()}


def _needed(lesson) -> dict:
    """Return the read-outs that options read, with what these are made of."""
    wanted = {
        name
        for step in lesson.steps
        for option in step.options
        if option.when
        for name in option.when.readouts
    }
    for name in reversed(list(lesson.readouts)):
        one = lesson.readouts[name]
        if name in wanted and isinstance(one, Derived):
            wanted |= {one.first, one.second}
    return {name: one for name, one in lesson.readouts.items() if name in wanted}


@pytest.mark.parametrize("how", DISTURBED)
@pytest.mark.slow
def test_a_body_that_differs_a_little_has_a_right_option_too(how):
    for lesson in lessons().values():
        needed = _needed(lesson)
        values = compared(read(needed, _disturbed(lesson, **DISTURBED[how])))
        for step in lesson.steps:
            if step.kind == "predict" and step.options:
                assert right_option(step, values) is not None, (lesson.id, step.place, values)


@pytest.mark.parametrize("key", tuple(scene_sets()))
@pytest.mark.slow
def test_every_scene_runs_with_each_preset(key):
    of = scene_sets()[key]
    for place, scene in enumerate(of.scenes):
        for preset in (None, *(one.key for one in scene.presets if one.moves)):
            found = answer({"run": 1, "set": key, "scene": place, "preset": preset, "moved": {}})
            assert "error" not in found, (scene.id, preset)
            assert len(json.dumps(found, allow_nan=False)) < MOST_BYTES
            assert [one["value"] is None for one in found["readings"]] == [False] * len(
                scene.readings
            )
            assert set(found["bodies"]) == set(scene.all_shown)
