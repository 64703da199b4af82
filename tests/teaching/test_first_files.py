"""The first lesson and the first scene set: what a page gets of them."""

import json

import pytest

from components.explore.invalid import InvalidRequest
from components.teaching import answer, lessons, problems, scene_sets, told


def test_no_file_is_left_out():
    assert [str(one) for one in problems() if not one.warning] == []


def test_what_is_told_holds_no_result():
    lesson = told(lessons()["normal_loop"])
    assert [step["kind"] for step in lesson["steps"]] == [
        "predict", "run", "reveal", "explain", "try", "check",
    ]  # fmt: skip
    assert lesson["events"]["this"] == [
        {"time": 480.0, "kind": "meal", "amount": 75.0, "unit": "g", "end": None}
    ]
    assert "signals" not in json.dumps(lesson)


def test_a_lesson_answers_with_curves_readouts_and_the_right_option():
    found = answer({"run": 3, "lesson": "normal_loop", "moved": {}})
    json.dumps(found, allow_nan=False)
    curves = found["bodies"]["this"]
    assert found["run"] == 3
    assert curves["start"] == 420.0
    points = len(curves["signals"]["plasma_glucose"])
    assert (points - 1) * curves["step"] == 360.0
    assert points <= 300
    assert found["right"] == {"0": 3}
    assert found["readouts"]["uptake_ratio"]["kind"] == "ratio"


def test_a_control_moves_the_run():
    still = answer({"run": 1, "lesson": "normal_loop", "moved": {"4.0": 75}})
    more = answer({"run": 1, "lesson": "normal_loop", "moved": {"4.0": 100}})
    peaks = [one["readouts"]["peak_glucose"]["value"] for one in (still, more)]
    assert peaks[1] > peaks[0] + 10.0
    assert "right" in still, "a control where it stood is the authored run"


def test_a_preset_moves_a_scene():
    scene = {"run": 1, "set": "one_meal_three_bodies", "scene": 0, "moved": {}}
    small, large = (answer({**scene, "preset": key})["readings"][0]["value"] for key in (1, 2))
    assert large > small + 10.0
    assert told(scene_sets()["one_meal_three_bodies"])["scenes"][0]["id"] == "A1"


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        (None, "request"),
        ({"run": 1}, "request"),
        ({"run": "x", "lesson": "normal_loop", "moved": {}}, "run"),
        ({"run": 1, "lesson": "nothing", "moved": {}}, "lesson"),
        ({"run": 1, "lesson": ["a"], "moved": {}}, "lesson"),
        ({"run": 1, "lesson": "normal_loop", "moved": []}, "moved"),
        ({"run": 1, "lesson": "normal_loop", "moved": {"9.0": 75}}, "moved"),
        ({"run": 1, "lesson": "normal_loop", "moved": {"4.0": 500}}, "moved 4.0"),
        ({"run": 1, "lesson": "normal_loop", "moved": {"4.0": 51.3}}, "moved 4.0"),
        ({"run": 1, "lesson": "normal_loop", "moved": {"4.0": True}}, "moved 4.0"),
        ({"run": 1, "set": "none", "scene": 0, "preset": None, "moved": {}}, "set"),
        ({"run": 1, "set": "one_meal_three_bodies", "scene": 9, "preset": None, "moved": {}}, "scene"),
        ({"run": 1, "set": "one_meal_three_bodies", "scene": 0, "preset": 7, "moved": {}}, "preset"),
        ({"run": 1, "set": "one_meal_three_bodies", "scene": 0, "preset": [1], "moved": {}}, "preset"),
        ({"run": 1, "set": "one_meal_three_bodies", "scene": 3, "preset": None, "moved": {"0": "x"}}, "moved 0"),
    ],
)  # fmt: skip
def test_a_request_that_is_not_allowed_names_its_field(sent, field):
    with pytest.raises(InvalidRequest) as refused:
        answer(sent)
    assert refused.value.field == field
