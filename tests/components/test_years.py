"""The Years page: lives as bars, requests checked, answers, words, plans and bodies of years."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

import physiology as ph
from components.controls.declared import BODY, control
from components.explore.invalid import InvalidRequest
from components.figures import life_figure, life_rows, phase_plane
from components.years.band import band, sureness
from components.years.bars import Bar, causes, changes, treatments
from components.years.bodies import bodies, person_of
from components.years.course import AGES, at_age, course, curve, nothing_done
from components.years.events import ATTACK, BETTER, DIAGNOSES, age_of, event_facts, lasting
from components.years.facts import years_facts
from components.years.kinds import FIRST_AGE, KINDS, LAST_AGE, kind_facts, kind_of
from components.years.lives import bars_of
from components.years.plans import AGAINST_THE_ATTACK, PLANS, compared, plans, read_at
from components.years.request import MOST_BARS, Life, check, check_band, check_life, check_plans
from components.years.run import FAILED, answer
from components.years.words import Told, headline, named, summary
from physiology.years.events import Event

TABLET = {"kind": "metformin", "value": 2000, "from": 52, "to": 80}
SURPLUS = {"kind": "food_surplus", "value": 300, "from": 30, "to": 60}
LIFE = next(iter(ph.lives))


def wanted(**changes_: Any) -> dict[str, Any]:
    """Return a good request with some fields changed."""
    good = {"run": 3, "life": LIFE, "bars": [SURPLUS, TABLET], "signals": ["hba1c", "weight"]}
    return {**good, "detail": "coarse", **changes_}


def name_of(change: ph.Change) -> str:
    """Return which number a change sets."""
    return change.name


def stored(key: str) -> Life:
    """Return a stored life as the page opens it."""
    return Life(key, tuple(sorted(bars_of(ph.lives[key]))))


def test_a_good_request_passes() -> None:
    asked = check(wanted())
    assert asked.run == 3
    assert asked.life.bars == (
        Bar(30.0, 60.0, "food_surplus", 300.0),
        Bar(52.0, 80.0, "metformin", 2000.0),
    )
    assert asked.signals == ("hba1c", "weight")
    turned = check(wanted(bars=[TABLET, SURPLUS], signals=["weight", "hba1c"]))
    assert hash(turned.life) == hash(asked.life)
    assert turned.signals == asked.signals


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("run", one) for one in (None, -1, 1.5, True, "1", 2**60)),
        *(("life", one) for one in (None, "nobody", 3, [], "__proto__")),
        *(("detail", one) for one in (None, "", "finest", 1)),
        *(("signals", one) for one in (None, [], "hba1c", ["nothing"], ["hba1c"] * 2)),
        ("signals", list(life_rows.SIGNALS)),
        *(("bars", one) for one in (None, {}, "x", [None], [[]], [SURPLUS, SURPLUS])),
        ("bars", [{**SURPLUS, "from": 20 + 2 * n, "to": 21 + 2 * n} for n in range(MOST_BARS + 1)]),
        *(("bars", [{**TABLET, "kind": one}]) for one in (None, "", "nothing", 3)),
        *(("bars", [{**TABLET, "value": one}]) for one in (None, "2000", 0, -1, 1e6, True)),
        *(("bars", [{**TABLET, "value": one}]) for one in (float("nan"), float("inf"))),
        *(("bars", [{**TABLET, "from": one}]) for one in (None, 19.9, 80, 1e300, "52")),
        *(("bars", [{**TABLET, "to": one}]) for one in (None, 52, 51, 80.1, 10**400)),
        ("bars", [{**TABLET, "more": 1}]),
        ("bars", [{"kind": "metformin"}]),
        ("more", 1),
    ],
    ids=lambda one: str(one)[:40],
)
def test_what_is_not_allowed_is_refused(field: str, value: object) -> None:
    with pytest.raises(InvalidRequest) as refused:
        check(wanted(**{field: value}))
    assert len(str(refused.value)) < 600


def test_a_treatment_takes_the_place_of_a_cause() -> None:
    """Who walks does not sit; the walk over, sitting is back."""
    sitting = Bar(30.0, 80.0, "desk_work", 2.4)
    walks = (Bar(40.0, 45.0, "walking", 5.5), Bar(50.0, 60.0, "walking", 6.0))
    told = changes((sitting, *walks))
    spans = sorted((one.start, one.end, one.value) for one in told if one.value == 2.4)
    assert [(start, end) for start, end, _ in spans[:2]] == [(10.0, 20.0), (25.0, 30.0)]
    assert [(one.start, one.end) for one in told if one.value == 2.4][-1] == (40.0, None)
    assert ph.progress("healthy", years=0.1, changes=told).years[-1] == pytest.approx(0.1)
    assert causes((sitting, *walks)) == (sitting,)
    assert treatments((walks[1], sitting, walks[0])) == walks


def test_as_many_bars_as_are_allowed_are_not_too_many_changes() -> None:
    """Each treatment cuts the one cause in two."""
    walks = [
        {"kind": "walking", "value": 5.5, "from": 21 + 3 * n, "to": 22 + 3 * n}
        for n in range(MOST_BARS - 1)
    ]
    life = check_life(LIFE, [{"kind": "desk_work", "value": 2.4, "from": 20, "to": 80}, *walks])
    assert len(ph.progress("healthy", years=0.1, changes=changes(life.bars)).changes) <= 40


def test_every_kind_is_within_what_is_declared() -> None:
    for key, kind in KINDS.items():
        low, high = ph.catalogue()[kind.name].bounds
        assert low <= kind.low <= kind.usual <= kind.high <= high, key
        assert kind_of(kind.name, kind.usual) == key
        steps = (kind.shown(kind.usual) - kind.shown(kind.low)) / kind.step
        assert steps == pytest.approx(round(steps), abs=1e-6) or not kind.sized, key
    assert {one["kind"] for one in kind_facts()} == set(KINDS)


def test_every_stored_life_has_bars_that_pass() -> None:
    for key, life in ph.lives.items():
        bars = bars_of(life)
        assert len(bars) >= len(life.changes)
        assert check_life(key, [bar.plain() for bar in bars]) == stored(key)


def test_a_change_without_a_bar_is_told() -> None:
    class Odd:
        label = "Odd"
        changes = (ph.Change("glomerular_filtration_rate", 60.0),)

    with pytest.raises(ValueError, match="glomerular_filtration_rate"):
        bars_of(Odd())  # type: ignore[arg-type]


def test_the_facts_are_plain_and_complete() -> None:
    facts = json.loads(json.dumps(years_facts(), allow_nan=False))
    assert [one["life"] for one in facts["lives"]] == list(ph.lives)
    signals = {row["signal"] for row in facts["rows"]}
    for one in facts["lives"]:
        assert set(one["rows"]) <= signals
    roles = {trace["meta"]["role"] for trace in life_figure.figure()["data"]}
    assert roles == {"life", "nothing", "steady", "low", "high"}


def test_the_healthy_line_is_a_hyperbola_through_the_healthy_body() -> None:
    sensitivity, output = map(np.array, phase_plane.hyperbola())
    assert sensitivity * output == pytest.approx(np.ones(len(output)), abs=2e-3)
    assert sensitivity[0] < 1.0 < sensitivity[-1]


@pytest.mark.slow
def test_an_answer_holds_curves_of_this_life_and_of_nothing_done() -> None:
    found = json.loads(json.dumps(answer(wanted()), allow_nan=False))
    assert (found["run"], found["detail"]) == (3, "coarse")
    assert set(found["life"]) >= {"hba1c", "weight", "insulin_sensitivity", "beta_cell_output"}
    assert {len(values) for values in found["life"].values()} == {len(AGES)}
    before = int(np.searchsorted(AGES, 51.0))
    own, other = (np.array(found[run]["hba1c"]) for run in ("life", "nothing"))
    assert own[:before] == pytest.approx(other[:before], abs=0.03)
    assert own[before + 20] < other[before + 20]
    assert "told" not in found
    assert answer(wanted(bars=[SURPLUS]))["nothing"] is None


@pytest.mark.slow
def test_a_fine_answer_tells_the_finding() -> None:
    life = stored(LIFE)
    found = answer(wanted(bars=[bar.plain() for bar in life.bars], detail="fine"))
    told = found["told"]
    begin, age = compared(life)
    own = at_age(course(life), "hba1c", age)
    assert f"HbA1c {own:.1f} at {age:g}" in told["headline"]
    assert told["headline"].split(":")[0].endswith(f"from {begin:g}")
    assert len(told["headline"].split()) <= 12
    assert {one["label"] for one in told["risks"]} != set()
    assert event_facts(course(life)) == found["events"]


def test_events_that_mean_nothing_are_left_out() -> None:
    def kept(*events: tuple[str, float]) -> list[str]:
        return [one.key for one in lasting(Event(key, key, year) for key, year in events)]

    assert kept(("prediabetes", 5), ("normal", 9), ("prediabetes", 10)) == ["prediabetes"]
    turned = (("diabetes", 5), ("remission", 9), ("diabetes", 15))
    assert kept(*turned) == ["diabetes", "remission", "diabetes"]
    assert kept(("diabetes", 5), ("insulin", 9), ("remission", 10), ("diabetes", 20)) == [
        "diabetes",
        "insulin",
    ]
    assert kept(("insulin", 9), ("autoimmunity", 1)) == ["autoimmunity", "insulin"]


def test_a_life_that_cannot_be_run_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object, **_settings: object) -> None:
        raise ph.SimulationError("too long")

    monkeypatch.setattr(ph, "progress", fails)
    request = wanted(bars=[{**TABLET, "value": 1750}])
    assert answer(request) == {"run": 3, "error": FAILED}


def test_treatments_are_named_in_words() -> None:
    walk, tablet = Bar(50.0, 60.0, "walking", 5.5), Bar(52.0, 60.0, "metformin", 500.0)
    assert named((tablet, walk)) == "Walking and tablet"
    third = Bar(70.0, 75.0, "sulfonylurea", 2.0)
    assert named((tablet, walk, third)) == "Three treatments"
    assert named((tablet, Bar(61.0, 62.0, "metformin", 500.0))) == "Tablet"


@pytest.mark.slow
def test_the_story_without_treatments_names_no_treatment() -> None:
    for key in ph.lives:
        life = Life(key, causes(stored(key).bars))
        lived = course(life, "coarse")
        told = Told(life.bars, lived, None, 65.0)
        words = headline(told) + summary(told)
        assert "nothing done" not in words
        assert "nan" not in words
        diagnosed = age_of(lived, DIAGNOSES)
        assert ("No diabetes" in headline(told)) is (diagnosed is None)


@pytest.mark.slow
def test_plans_are_compared_and_one_of_them_is_the_life_itself() -> None:
    life = Life(LIFE, causes(stored(LIFE).bars))
    found = plans(life)
    assert [line["plan"] for line in found["lines"]] == list(PLANS)
    assert [line["own"] for line in found["lines"]] == [True, False, False, False, False]
    values = {line["plan"]: line["value"] for line in found["lines"]}
    assert values["both"] <= values["tablet"] < values["nothing"]
    assert values["both"] <= values["lifestyle"] < values["nothing"]
    for line in found["lines"]:
        taken = check_life(LIFE, line["bars"])
        assert causes(taken.bars) == life.bars
        again = plans(taken)
        assert [one["plan"] for one in again["lines"] if one["own"]] == [line["plan"]]
        break
    other = plans(Life(LIFE, (*life.bars, Bar(40.0, 50.0, "metformin", 1000.0))))
    assert other["lines"][-1] | {"bars": [], "value": 0} == {
        "plan": "life", "label": "This life", "own": True, "bars": [], "value": 0,
    }  # fmt: skip


@pytest.mark.slow
def test_under_attack_the_age_at_diagnosis_is_compared() -> None:
    key = next(k for k, one in ph.lives.items() if "immune_trigger" in map(name_of, one.changes))
    assert age_of(course(stored(key)), ATTACK) is not None
    found = plans(stored(key))
    assert [line["plan"] for line in found["lines"]][: len(AGAINST_THE_ATTACK)] == list(
        AGAINST_THE_ATTACK
    )
    values = {line["plan"]: line["value"] for line in found["lines"]}
    late = LAST_AGE + 1.0
    assert (values["first"] or late) > values["nothing"]
    assert found["limit"] is None


@pytest.mark.parametrize(("begin", "age"), [(52.0, 65.0), (20.0, 35.0), (65.0, 80.0)])
def test_plans_are_read_some_years_later(begin: float, age: float) -> None:
    assert read_at(begin) == age


@pytest.mark.slow
def test_the_band_lies_round_the_life() -> None:
    life = stored(LIFE)
    found = json.loads(json.dumps(band(life, ("hba1c", "beta_cell_output")), allow_nan=False))
    own = curve(course(life), "hba1c")
    low, high = (np.array(found[side]["hba1c"]) for side in ("low", "high"))
    assert np.all(low <= own + 1e-3)
    assert np.all(own <= high + 1e-3)
    assert np.max(high - low) > 0.1
    onsets = [one for one in event_facts(course(life)) if one["key"] not in BETTER]
    assert {one["key"] for one in onsets} == set(found["onsets"])
    for event in onsets:
        begin, end = found["onsets"][event["key"]]
        assert begin <= event["age"] + 0.06
        assert end is None or begin <= end


def test_how_sure_a_diagnosis_is_stands_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    class Told:
        def __init__(self, *years: float) -> None:
            self.events = tuple(Event("diabetes", "diabetes", year) for year in years)

    def said(own: Any, stronger: Any, weaker: Any) -> str:
        class Around:
            pass

        around = Around()
        around.stronger, around.weaker = stronger, weaker  # type: ignore[attr-defined]
        monkeypatch.setattr("components.years.band.course", lambda _life: own)
        monkeypatch.setattr("components.years.band.neighbours", lambda _life: around)
        return sureness(Life(LIFE, ()))

    assert said(Told(), Told(), Told()) == ""
    assert said(Told(30), Told(35), Told(27)).endswith("comes between 47 and 55.")
    assert said(Told(30), Told(), Told(27)).endswith("comes from 47, in a stronger one never.")
    assert said(Told(), Told(), Told(27)).endswith("comes from 47, in a stronger one never.")
    assert said(Told(30), Told(30.1), Told(29.9)).endswith("at 50 as well.")


def test_the_band_question_is_checked() -> None:
    good = {"ask": 1, "life": LIFE, "bars": [TABLET], "signals": ["hba1c"]}
    assert check_band(good)[2] == ("hba1c",)
    with pytest.raises(InvalidRequest, match="signals"):
        check_band({**good, "signals": ["nothing"]})


def test_the_plans_question_is_checked() -> None:
    assert check_plans({"ask": 1, "life": LIFE, "bars": [TABLET]})[0] == 1
    with pytest.raises(InvalidRequest, match="ask"):
        check_plans({"ask": -1, "life": LIFE, "bars": []})
    with pytest.raises(InvalidRequest, match="request"):
        check_plans([])


@pytest.mark.slow
def test_the_body_of_a_year_stands_on_the_steps_of_the_sliders() -> None:
    life = stored(LIFE)
    found = bodies(life)
    at = 40
    assert len(found["people"]) == int(LAST_AGE - FIRST_AGE) + 1
    scenario = course(life).scenario(float(at))
    for name, values in found["values"].items():
        assert name in BODY
        assert values[at] == round(scenario.body.value(name), control(name).decimals)
        low, high = control(name).low, control(name).high
        assert all(low <= value <= high for value in values), name
    assert found["values"]["age"][at] == FIRST_AGE + at
    assert found["values"]["metformin_dose"][at] == 2000.0
    assert found["values"]["metformin_dose"][0] == 0.0


def test_who_depends_on_insulin_gets_some_on_explore() -> None:
    scenario = ph.Scenario()
    assert person_of(scenario, 0.0) == "healthy"
    assert ph.usual_therapy(person_of(scenario, 40.0)) is not None
    assert person_of(ph.Scenario(person="type1"), 200.0) == "type1"


def test_a_value_that_could_not_be_read_is_taken_from_its_neighbours() -> None:
    class Gap:
        years = np.array([0.0, 10.0, 20.0, 60.0])

        def __getitem__(self, _name: str) -> object:
            return np.array([1.0, np.nan, 3.0, 3.0])

    assert curve(Gap(), "weight")[40] == pytest.approx(2.0)  # type: ignore[arg-type]


def test_nothing_done_leaves_the_causes() -> None:
    life = Life(LIFE, (Bar(30.0, 60.0, "food_surplus", 300.0), Bar(52.0, 80.0, "metformin", 500.0)))
    other = nothing_done(life)
    assert other is not None
    assert other.bars == life.bars[:1]
    assert nothing_done(other) is None


def test_the_headline_says_when_a_treatment_changes_nothing() -> None:
    life = course(Life(LIFE, ()))
    told = Told((Bar(52.0, 80.0, "metformin", 2000.0),), life, life, 65.0)
    assert headline(told).endswith("as with nothing done")
