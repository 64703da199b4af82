"""The examples of the format, the command, scenes and routes."""

import pytest

from components.teaching import lessons, routes, scene_sets, texts
from components.teaching.__main__ import main
from components.teaching.checks.together import RELEASED, check_released
from components.teaching.checks.translation import check_translation
from components.teaching.problem import Notes
from components.teaching.texts import lesson_texts
from tests.teaching.library_of import FIBRE, SCENES, changed, library_of, said_of

LEARNERS = """schema = 1
audience = "learners"
[[routes]]
minutes = 10
stops = [{ lesson = "normal_loop", minutes = 6, words = "The loop" }]
"""


def test_a_lesson_by_a_stranger_loads_and_runs(tmp_path):
    library = library_of(tmp_path, FIBRE, SCENES, LEARNERS)
    said = said_of(library, runs=True)
    assert said == ["fibre.toml: 2 scenes; a set has 4 to 6."]
    assert set(library.lessons) == {"normal_loop", "fibre_first"}
    assert [scene.id for scene in library.scene_sets["one_meal_three_bodies"].scenes] == [
        "A1",
        "A3",
    ]


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        (('rows = ["plasma_insulin"]', 'rows = ["insulin"]'), 'scene A3: unknown signal "insulin". Did you mean "plasma_insulin"?'),
        (('show = ["healthy"]', 'show = ["health"]'), 'scene A1: show: no body "health". Did you mean "healthy"?'),
        (('key = 2, label', 'key = 1, label'), "scene A1: key 1 is used twice in this scene."),
        (("to = 50", "to = 5000"), "scene A1: to = 5000 is outside 0 to 672."),
        (("Two rows: glucose and insulin.", "One. Two."), "scene A1: say has 3 sentences; at most 2."),
        (('ask = "How high', 'ask = "' + 15 * "very " + "high"), "scene A1: ask has 19 words; at most 15."),
        (('options = ["More"', 'options = ["{more}"'), "scene A3: {more} is not known here. A scene knows {mgdl:180} alone."),
        (('rows = ["plasma_glucose", "plasma_insulin"]', 'rows = ["plasma_glucose", "plasma_insulin", "ketones"]'), "scene A1: Rows: 3; at most 2 in a scene."),
        (('hide_until_reveal = ["early"]', 'hide_until_reveal = ["late"]'), 'scene A3: hide_until_reveal: "late" is neither a row nor a body here.'),
        (('title = "One meal, three bodies"', 'title = "One meal?"'), "title is a question. Say the finding."),
    ],
)  # fmt: skip
def test_a_mistake_in_a_scene(pair, message, tmp_path):
    library = library_of(tmp_path, scenes=changed(SCENES, pair))
    said = said_of(library)
    assert any(message in one for one in said), said
    assert not library.scene_sets


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        (('"normal_loop"', '"normal_lop"'), 'route of 10 minutes: no lesson "normal_lop". Did you mean "normal_loop"?'),
        (("minutes = 6", "minutes = 16"), "route 1: the stops take 16 minutes, the route 10. Leave one out."),
        (('"learners"', '"learner"'), '"audience": unknown "learner". Did you mean "learners"?'),
        (("lesson =", "lessen ="), "route 1: a stop needs exactly one of"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_route(pair, message, tmp_path):
    said = said_of(library_of(tmp_path, routes=changed(LEARNERS, pair)))
    assert any(message in one for one in said), said


def test_three_audiences_have_three_lengths():
    found = {(route.audience, route.minutes) for route in routes()}
    audiences = ("learners", "clinicians", "presenters")
    assert found == {(one, minutes) for one in audiences for minutes in (10, 30, 60)}


def test_keys_and_scenes_of_the_sets():
    assert [of.number for of in scene_sets().values()] == [1, 2, 3, 4, 5]
    for of in scene_sets().values():
        assert [scene.id for scene in of.scenes] == [
            f"{'ABCDE'[of.number - 1]}{place}" for place in range(1, len(of.scenes) + 1)
        ]


def test_a_language_that_lacks_texts_is_named():
    texts_of = list(lesson_texts(lessons()["normal_loop"]))
    notes = Notes("01_normal_loop.toml")
    known = {text: text for place, text in texts_of if place != "explain 1"}
    check_translation(texts_of, "de", known, notes)
    assert [str(one) for one in notes.found] == [
        "01_normal_loop.toml: de: 1 text missing (explain 1). English is shown there."
    ]
    assert notes.found[0].warning
    assert lessons()["normal_loop"].title in set(texts())


def test_the_command_returns_one_while_a_file_is_wrong(tmp_path, capsys):
    library_of(tmp_path, changed(FIBRE, ("schema = 1", "schema = 2")))
    assert main([str(tmp_path)]) == 1
    assert "fibre.toml: schema 2 is newer than this app knows (1)." in capsys.readouterr().out
    (tmp_path / "lessons" / "fibre.toml").write_text(FIBRE)
    assert main([str(tmp_path)]) == 0
    assert main([str(tmp_path / "nowhere")]) == 2


def test_an_id_that_was_released_stays():
    notes = Notes("lessons")
    check_released(set(lessons()) - {"cliff"}, notes)
    assert [str(one) for one in notes.found] == [
        'lessons: id "cliff" was released and is gone. Keep the id; change the title.'
    ]
    assert set(RELEASED) <= set(lessons())
