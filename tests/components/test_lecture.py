"""What the lecture tells the browser, and the colours it is shown in."""

from __future__ import annotations

import json
import re
from itertools import combinations

import pytest

from components import teaching
from components.application import ASSETS
from components.explore.people import shape
from components.figures.lecture_figure import LINE, STYLES, figure
from components.lecture.bar import WITH_MODE, lecture_button
from components.lecture.facts import lecture_facts, told_sets
from components.lecture.page import lecture_page

THEMES = (ASSETS / "css" / "00-tokens.css").read_text(encoding="utf-8")
GROUND = ("paper", "sheet", "well", "line", "on-ink", "band", "hatch")
"""Tokens that nothing is written or drawn in that must be read."""


def colours(theme: str) -> dict[str, str]:
    """Return the tokens of a theme."""
    _, _, rest = THEMES.partition(f'[data-theme="{theme}"] {{')
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", rest.partition("}")[0]))


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_colour_of_a_projector_stands_out_from_white() -> None:
    found = colours("projector")
    assert found["sheet"] == found["paper"] == "#ffffff"
    drawn = {name: colour for name, colour in found.items() if name not in GROUND}
    assert {"ink", "glucose", "insulin", "glut4", "type1", "type2"} <= set(drawn)
    faint = {name: colour for name, colour in drawn.items() if contrast(colour, "#ffffff") < 7}
    assert faint == {}


def test_a_projector_has_every_colour_that_dark_has() -> None:
    assert set(colours("dark")) <= set(colours("projector"))


def test_curves_can_be_told_from_the_target_band() -> None:
    found = colours("projector")
    for style in STYLES:
        assert contrast(found[str(style["colour"])], found["band"]) >= 4.5


def test_bodies_differ_by_shape_colour_and_dash() -> None:
    for one, other in combinations(STYLES, 2):
        assert all(one[part] != other[part] for part in ("shape", "colour", "dash"))
    assert {shape(person) for person in ("healthy", "type1", "type2_early")} <= {
        style["shape"] for style in STYLES
    }


def test_lines_are_twice_those_of_a_desk() -> None:
    assert LINE["width"] == 2 * 2.5
    assert json.dumps(figure())


def test_the_facts_hold_what_the_scenes_name() -> None:
    facts = lecture_facts()
    assert json.dumps(facts)
    rows = {row["signal"] for row in [*facts["rows"], *facts["life_rows"]]}
    for told in facts["sets"]:
        for scene in told["scenes"]:
            shown = [scene, *scene["presets"]]
            assert {row for part in shown for row in part["rows"]} <= rows
            assert set(scene["claims"]) <= set(facts["claims"])


def test_a_set_has_a_letter_and_every_scene_a_short_address() -> None:
    ids = [scene["id"] for told in told_sets() for scene in told["scenes"]]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Z][1-9]", one) for one in ids)


def test_a_preset_tells_where_it_puts_the_sliders() -> None:
    scene = next(one for told in told_sets() for one in told["scenes"] if one["id"] == "A4")
    reserve, fat = scene["presets"]
    assert (reserve["controls"], reserve["isAll"]) == ({0: 0.3}, True)
    assert (fat["controls"], fat["isAll"]) == ({1: 250.0}, True)
    first = next(one for told in told_sets() for one in told["scenes"] if one["id"] == "A1")
    assert first["presets"][0]["isAll"] is False
    assert first["presets"][0]["runs"] is True
    third = next(one for told in told_sets() for one in told["scenes"] if one["id"] == "A3")
    assert [one["runs"] for one in third["presets"]] == [False, False]


def test_what_a_preset_moves_is_told_with_its_curves() -> None:
    ask = {"run": 1, "set": "one_meal_three_bodies", "scene": 0, "preset": 1, "moved": {}}
    (meal,) = teaching.answer(ask)["events"]["healthy"]
    assert (meal["kind"], meal["amount"]) == ("meal", 50)


@pytest.mark.parametrize("page", ["", "years", "evidence"])
def test_every_page_has_a_way_to_the_lecture(page: str) -> None:
    button = lecture_button(page)
    assert (getattr(button, "href", "") == "lecture") == (page not in WITH_MODE)


def test_the_layout_is_plain_data() -> None:
    made = lecture_page().to_plotly_json()
    assert json.dumps(made, default=lambda part: part.to_plotly_json())


def test_a_scene_with_a_picture_tells_its_values_and_glucose() -> None:
    sets = teaching.scene_sets()
    places = [
        (key, place, one)
        for key, of in sets.items()
        for place, one in enumerate(of.scenes)
        if one.page in {"cell", "body"}
    ]
    assert {one.page for _, _, one in places} == {"cell", "body"}
    for key, place, one in places:
        told = teaching.answer({"run": 1, "set": key, "scene": place, "preset": None, "moved": {}})
        for body in one.show:
            assert told["pictures"][body]["signals"]
            assert "plasma_glucose" in told["bodies"][body]["signals"]
