"""The Lessons page without a browser: what it is told, what it shows, what it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from dash.development.base_component import Component

from components import teaching, wiring
from components.explore.invalid import InvalidRequest
from components.figures import lesson_figure
from components.lessons import callbacks, facts, start
from components.lessons.page import lessons_page
from components.teaching.problem import Problem

TOLD = facts.lessons_facts()


def parts(node: Any) -> Iterator[Component]:
    """Yield a component and all below it."""
    if isinstance(node, (list, tuple)):
        for one in node:
            yield from parts(one)
    elif isinstance(node, Component):
        yield node
        yield from parts(getattr(node, "children", None))


def words(node: Any) -> str:
    """Return all text below a component."""
    if isinstance(node, (list, tuple)):
        return " ".join(map(words, node))
    return words(getattr(node, "children", "")) if isinstance(node, Component) else f"{node or ''}"


def test_what_is_told_is_plain_and_small() -> None:
    sent = json.dumps(TOLD)
    assert len(sent) < 250_000


def test_every_row_that_a_lesson_shows_is_told() -> None:
    days = {row["signal"] for row in TOLD["rows"]}
    lives = {row["signal"] for row in TOLD["life_rows"]}
    for lesson in TOLD["lessons"]:
        shown = set(lesson["view"]["rows"])
        for step in lesson["steps"]:
            shown.update(step.get("rows") or ())
            shown.update([step["draw"]["signal"]] if step.get("draw") else ())
        assert shown <= days | lives, lesson["id"]


def test_lessons_that_a_reader_may_meet_in_earnest_end_with_what_to_do_then() -> None:
    closing = TOLD["closing"]
    assert {teaching.lessons()[name].number for name in closing["lessons"]} == {7, 11, 13}
    assert "emergency" in closing["words"]


def test_a_lesson_that_this_model_cannot_run_says_why_and_is_no_link(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lesson = teaching.lessons()["cliff"]
    assert "cliff" in str(list(parts(start.card(lesson))))
    monkeypatch.setattr(start, "missing_needs", lambda _lesson: ("dawn_rhythm",))
    card = start.card(lesson)
    assert "not in this model: dawn rhythm" in words(card)
    assert not [one for one in parts(card) if getattr(one, "href", None)]


def test_each_grade_of_a_source_has_its_squares() -> None:
    for lesson in TOLD["lessons"]:
        for source in lesson["sources"]:
            assert TOLD["grades"][source["grade"]] in (1, 2, 3)


def test_bodies_differ_by_more_than_colour() -> None:
    looks = [(line["dash"], line["shape"]) for line in lesson_figure.BODIES]
    assert len(set(looks)) == len(looks)
    assert all(shape for _, shape in looks)
    for lesson in TOLD["lessons"]:
        for step in lesson["steps"]:
            others = set(step.get("show") or ()) - {lesson["view"]["reference"]}
            assert len(others) <= len(looks), lesson["id"]


def test_each_lesson_has_a_card_with_what_comes_better_first() -> None:
    cards = [
        one for one in parts(lessons_page()) if getattr(one, "className", "") == "lessons-card"
    ]
    assert len(cards) == len(teaching.lessons()) == len(TOLD["lessons"])
    for card, lesson in zip(cards, teaching.lessons().values(), strict=True):
        said = words(card)
        assert lesson.title in said
        assert str(lesson.number) in said
        assert f"{lesson.minutes} min" in said
        numbers = [teaching.lessons()[name].number for name in lesson.requires]
        assert ("better after" in said) == bool(numbers)
        for number in numbers:
            assert str(number) in said.split("better after")[1]


def test_three_audiences_have_three_lengths_each_as_links() -> None:
    links = [
        one.href
        for one in parts(start.routes_section())
        if getattr(one, "className", "") == "lessons-route"
    ]
    assert len(links) == 9
    assert set(links) == {f"#route={one.audience}-{one.minutes}" for one in teaching.routes()}
    assert links[0].startswith("#route=learners")


def test_files_with_a_problem_are_named_and_warnings_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert start.problems_section() == []
    found = (
        Problem("fibre.toml", "explain 1", "{peek} is not a read-out."),
        Problem("other.toml", "", "cannot be read."),
        Problem("cliff.toml", "", 'readout "x" is never used.', warning=True),
    )
    monkeypatch.setattr(teaching, "problems", lambda: found)
    said = words(start.problems_section())
    said = " ".join(said.split())
    assert "fibre.toml, explain 1: {peek} is not a read-out." in said
    assert "other.toml: cannot be read." in said
    assert "cliff.toml" not in said


@pytest.mark.parametrize(
    "request_",
    [
        None,
        {"run": 1, "lesson": "no_such", "moved": {}},
        {"run": 1, "lesson": "normal_loop", "moved": {"4.0": 1e9}},
        {"run": 1, "lesson": "normal_loop", "moved": {"0.0": 50}},
    ],
)
def test_what_is_not_allowed_is_refused_by_the_check_of_the_callback(request_: Any) -> None:
    with pytest.raises(InvalidRequest):
        wiring.checks()["lessons-answer.data"]([request_])


def test_slow_runs_stand_apart() -> None:
    assert {answer.output for answer in callbacks.ANSWERS} <= set(wiring.apart())
