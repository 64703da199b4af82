"""What happens in a view: checked by the model's own limits, usual by its own day."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest

import physiology as ph
from components.controls.declared import BODY, CONTROLS
from components.explore.case import case_values, slider_values
from components.explore.invalid import InvalidRequest
from components.figures.views import VIEWS
from components.schedule.check import MOST_ENTRIES, check_schedule
from components.schedule.kinds import KINDS, SHARED, kind_facts
from components.schedule.limits import example, limits, stands_alone
from components.schedule.usual import plain, usual_entries
from physiology.schedule import ENTRIES, Entry

NUMBERS = [
    (kind, name) for kind in KINDS for name, found in limits(kind).items() if not found.choices
]


def entry(kind: str, **fields: Any) -> dict[str, Any]:
    """Return a good entry with some fields changed."""
    return plain(example(kind)) | fields


@pytest.mark.parametrize("kind", list(ENTRIES))
def test_the_limits_of_every_field_of_every_kind_are_known(kind: str) -> None:
    """But for a word that the model allows no other than its default."""
    fields = [field for field in dataclasses.fields(ENTRIES[kind]) if field.name != "time"]
    known = limits(kind)
    for field in fields:
        assert field.name in known or field.default == "normal"
    assert [field["name"] for field in kind_facts(kind)["fields"]] == list(known)


@pytest.mark.parametrize(("kind", "name"), NUMBERS)
def test_both_ends_of_a_range_are_allowed_and_nothing_beyond(kind: str, name: str) -> None:
    found = limits(kind)[name]
    for value in (found.low, found.high):
        (made,) = check_schedule([entry(kind, **{name: value})])
        assert getattr(made, name) == value
    for value in (found.low - 1e-6, found.high * (1 + 1e-6), "1", True, float("nan"), 1e300):
        with pytest.raises(InvalidRequest) as raised:
            check_schedule([entry(kind, **{name: value})])
        assert raised.value.field == f"schedule.0.{name}"
        assert f"{found.low:g} to {found.high:g}" in raised.value.allowed


def test_a_range_that_depends_on_a_choice_follows_it() -> None:
    product = limits("injection")["product"].choices[0]
    found = limits("injection", product=product)["units"]
    (made,) = check_schedule([entry("injection", product=product, units=found.high)])
    assert made.units == found.high  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_has_words_and_first_values_that_are_allowed(kind: str) -> None:
    facts = kind_facts(kind)
    assert facts["label"]
    assert set(facts["amounts"]) <= {field["name"] for field in facts["fields"]}
    check_schedule([{"entry": kind, "time": facts["at"], **facts["first"]}])


def test_a_kind_that_has_no_words_yet_is_named_after_itself() -> None:
    from components.schedule.kinds import _unnamed

    kind = _unnamed("basal_rate")
    assert (kind.label, kind.amounts) == ("Basal rate", ("rate",))


def test_meals_and_bouts_stand_alone_and_doses_do_not() -> None:
    assert [stands_alone(kind) for kind in ("meal", "exercise", "basal_rate")] == [True] * 3
    assert not stands_alone("bolus")
    assert not stands_alone("injection")


def test_insulin_is_a_bodys_own_and_meals_are_shared() -> None:
    assert {"meal", "exercise", "illness"} <= set(SHARED)
    assert not {"bolus", "injection", "basal_rate"} & set(SHARED)


@pytest.mark.parametrize("view", list(VIEWS))
@pytest.mark.parametrize("person", list(ph.people))
def test_what_is_usual_is_allowed_and_survives_the_way_to_the_page(person: str, view: str) -> None:
    usual = usual_entries(person, view)
    sent = json.loads(json.dumps([plain(one) for one in usual]))
    assert set(check_schedule(sent)) == set(usual)
    assert len(sent) <= MOST_ENTRIES


def test_the_plain_form_is_that_of_a_scenario() -> None:
    usual = usual_entries("type1", "day")
    text = json.dumps({"version": 1, "schedule": [plain(one) for one in usual]})
    assert set(ph.Scenario.from_json(text).schedule) == set(usual)


def test_someone_on_insulin_takes_the_usual_doses_and_keeps_the_basal() -> None:
    therapy = ph.usual_therapy("type1")
    assert therapy is not None
    for view in VIEWS:
        entries = usual_entries("type1", view)
        meals = {one.time: one for one in entries if isinstance(one, ph.Meal)}
        doses = {one.time: one for one in entries if isinstance(one, ph.Bolus)}
        (basal,) = (one for one in entries if isinstance(one, ph.BasalRate))
        assert basal.rate == pytest.approx(therapy.basal_rate, abs=0.005)
        assert meals.keys() == doses.keys()
        for time, dose in doses.items():
            assert dose.units % 0.5 == 0
            exact = meals[time].carbohydrate / therapy.carbohydrate_ratio
            assert dose.units == pytest.approx(exact, abs=0.25)
    assert not [one for one in usual_entries("healthy", "day") if not isinstance(one, ph.Meal)]


def test_every_slider_belongs_to_the_body_or_to_a_field_of_an_entry() -> None:
    entries = ph.catalogue()
    for name in CONTROLS:
        assert (name in BODY) != bool(entries[name].entry)
        if entries[name].entry:
            kind, _, field = entries[name].entry.partition(".")
            assert field in limits(kind)
            assert field in kind_facts(kind)["at_rest"]


def test_every_slider_of_the_model_has_a_place() -> None:
    declared = {
        name
        for name, one in ph.catalogue().items()
        if one.kind == "parameter" and one.step is not None
    }
    assert set(CONTROLS) == declared


def test_sliders_of_entries_stand_at_the_usual_morning() -> None:
    values = slider_values("type1")
    assert values.keys() == set(CONTROLS)
    assert values["meal_carbohydrate"] == 75.0
    therapy = ph.usual_therapy("type1")
    assert therapy is not None
    assert values["bolus_dose"] == pytest.approx(75.0 / therapy.carbohydrate_ratio, abs=0.25)
    assert values["exercise_minutes"] == 0.0
    assert case_values("type1").items() <= values.items()
    assert slider_values("healthy")["bolus_dose"] == 0.0


@dataclasses.dataclass(frozen=True)
class Nap(Entry):
    """A kind of entry that the page has never heard of."""

    minutes: float = 20.0
    place: str = "bed"
    entry = "nap"
    cause = "naps"

    def __post_init__(self) -> None:
        if not 5.0 <= self.minutes <= 90.0:
            raise ph.ScenarioError(f"nap minutes: {self.minutes:g} is; allowed is 5 to 90 min")
        if self.place not in ("bed", "sofa"):
            raise ph.ScenarioError("place: unknown; allowed are bed, sofa")


def test_a_new_kind_of_the_model_needs_no_line_here(monkeypatch: pytest.MonkeyPatch) -> None:
    from components.schedule import kinds

    monkeypatch.setitem(ENTRIES, "nap", Nap)
    monkeypatch.setattr(kinds, "KINDS", {**KINDS, "nap": kinds._unnamed("nap")})
    facts = kinds.kind_facts.__wrapped__("nap")
    assert (facts["label"], facts["amounts"]) == ("Nap", ["minutes"])
    lasts, place = facts["fields"]
    assert (lasts["low"], lasts["high"], lasts["unit"]) == (5.0, 90.0, "min")
    assert [choice["value"] for choice in place["choices"]] == ["bed", "sofa"]
