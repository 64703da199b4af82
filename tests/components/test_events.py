"""Slider values become what happens in the morning, from the word in their declaration."""

from __future__ import annotations

import physiology as ph
from components.controls.declared import CONTROLS
from components.explore.case import case_values
from components.explore.events import BOUT, BREAKFAST, EVENTS, body_values, clock, happenings


def test_every_slider_of_the_model_has_a_place() -> None:
    declared = {
        name
        for name, entry in ph.catalogue().items()
        if entry.kind == "parameter" and entry.step is not None
    }
    assert set(CONTROLS) == declared


def test_each_value_goes_either_to_the_body_or_to_an_entry_that_has_its_field() -> None:
    entries = ph.catalogue()
    body = body_values(case_values("healthy"))
    for name in CONTROLS:
        assert (name in body) != bool(entries[name].entry)
        if entries[name].entry:
            kind, _, field = entries[name].entry.partition(".")
            assert field in EVENTS[kind].make.__dataclass_fields__


def test_a_meal_holds_what_was_set() -> None:
    values = case_values("healthy") | {"meal_carbohydrate": 50.0, "meal_fat": 20.0}
    (meal,) = happenings(values)
    assert (meal.time, meal.carbohydrate, meal.fat) == (clock(BREAKFAST), 50.0, 20.0)


def test_a_meal_without_carbohydrate_is_a_meal() -> None:
    values = case_values("healthy") | {"meal_carbohydrate": 0.0, "meal_protein": 30.0}
    (meal,) = happenings(values)
    assert (meal.carbohydrate, meal.protein) == (0.0, 30.0)


def test_what_has_no_amount_does_not_happen() -> None:
    nothing = {name: 0.0 for name in CONTROLS if ph.catalogue()[name].entry}
    assert happenings(case_values("healthy") | nothing) == []


def test_times_of_the_morning() -> None:
    assert (clock(BREAKFAST), clock(BOUT)) == ("08:00", "10:00")
