"""The Compare page behind its gate: what is asked, what is answered, what it is made of."""

import copy
import json

import numpy as np
import pytest

import physiology as ph
from components.compare.facts import compare_facts
from components.compare.page import compare_page
from components.compare.request import MOST_BODIES, check
from components.compare.run import answer
from components.explore.case import case_values
from components.explore.invalid import InvalidRequest
from components.explore.run import answer as explore_answer
from components.figures import compare_figure
from components.figures.rows import FIRST_ROWS, GLUCOSE_HIGH, SIGNALS
from components.schedule.usual import plain, usual_entries
from components.server.gate import LARGEST_BODY

MARK = "a-mark-to-find-again"


def body_of(person, view="morning", **changes):
    return {
        "person": person,
        "values": case_values(person),
        "without": [],
        "schedule": [plain(entry) for entry in usual_entries(person, view)],
        "therapy": "usual",
        **changes,
    }


@pytest.fixture
def wish():
    bodies = [body_of(person) for person in compare_facts()["opening"]]
    return {"run": 3, "view": "morning", "signals": list(FIRST_ROWS), "bodies": bodies}


def test_every_body_has_the_curves_that_explore_gives_it(wish):
    found = answer(wish)
    assert found["run"] == 3
    for asked, got in zip(wish["bodies"], found["bodies"], strict=True):
        rest = {name: wish[name] for name in ("run", "view", "signals")}
        explored = explore_answer({**asked, **rest, "reference": "none"})["now"]
        assert got["signals"] == explored["signals"]
        assert got["start"], got["step"] == (explored["start"], explored["step"])
        shared = got["outcomes"].keys() & explored["outcomes"].keys()
        assert {name: got["outcomes"][name] for name in shared} == {
            name: explored["outcomes"][name] for name in shared
        }


def test_a_body_alone_is_the_body_among_others(wish):
    """The page asks for those that changed only: the answer may not depend on the neighbours."""
    alone = answer({**wish, "bodies": wish["bodies"][1:2]})["bodies"][0]
    assert alone == answer(wish)["bodies"][1]


def test_time_above_target_is_the_time_the_curve_is_above_it(wish):
    for one in answer(wish)["bodies"]:
        glucose = np.array(one["signals"]["plasma_glucose"])
        minutes = one["step"] * np.sum(glucose > GLUCOSE_HIGH)
        assert one["outcomes"]["minutes_above"] == pytest.approx(minutes, abs=one["step"])
    healthy, type1, type2 = (one["outcomes"]["minutes_above"] for one in answer(wish)["bodies"])
    assert healthy == 0.0
    assert min(type1, type2) > 30.0


def test_one_body_that_cannot_be_run_does_not_take_the_others_along(wish, monkeypatch):
    run = ph.simulate

    def fails(of, **settings):
        if of.person == "type1":
            raise ph.SimulationError("enough")
        return run(of, **settings)

    monkeypatch.setattr(ph, "simulate", fails)
    healthy, type1, type2 = answer(wish)["bodies"]
    assert type1 == {"error": "This body could not be run."}
    assert healthy["signals"].keys() == type2["signals"].keys() == set(FIRST_ROWS)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("run", one) for one in (MARK, -1, 1.5, True)),
        *(("view", one) for one in (MARK, None, "week")),
        *(("signals", one) for one in ([], [MARK], ["plasma_insulin"], list(SIGNALS[:5]))),
        *(("bodies", one) for one in (MARK, [MARK], [{}])),
        ("bodies", []),
        ("bodies", {}),
        ("bodies", [body_of("healthy")] * (MOST_BODIES + 1)),
        ("bodies", [{**body_of("healthy"), "person": MARK}]),
        ("bodies", [body_of("healthy", values={})]),
        ("bodies", [body_of("healthy", values={**case_values("healthy"), "mean_cortisol": 1e9})]),
        ("bodies", [body_of("healthy", without=[MARK])]),
        ("bodies", [body_of("healthy", therapy=MARK)]),
        ("bodies", [body_of("healthy", schedule=[{"entry": "meal", "time": MARK}])]),
        (MARK, 1),
    ],
    ids=lambda one: repr(one)[:30],
)
def test_what_the_page_would_not_send_is_refused(wish, field, value):
    with pytest.raises(InvalidRequest) as refused:
        check({**copy.deepcopy(wish), field: value})
    assert MARK not in str(refused.value)


def test_a_wrong_entry_is_named_by_body_and_place(wish):
    wish["bodies"][1]["schedule"][1]["carbohydrate"] = 1e6
    with pytest.raises(InvalidRequest) as refused:
        check(wish)
    assert refused.value.field.startswith("bodies.1.schedule.1.")


def test_a_full_request_is_far_below_what_the_gate_lets_through(wish):
    entry = {"entry": "meal", "time": "00:00", "carbohydrate": 33.3, "fat": 11.1, "protein": 11.1}
    full = [{**entry, "time": f"{hour:02}:{minute}"} for hour in range(20) for minute in (10, 40)]
    for one in wish["bodies"]:
        one["schedule"] = full
    check(wish)
    assert len(json.dumps(wish)) < LARGEST_BODY / 2


def test_every_slider_of_explore_stands_somewhere_in_the_rail():
    facts = compare_facts()
    behind = [name for names in facts["groups"].values() for name in names]
    assert sorted([*facts["first_controls"], *behind]) == sorted(
        one["name"] for one in facts["controls"]
    )


def test_the_rail_has_a_heading_for_every_group():
    layout = json.dumps(compare_page().to_plotly_json(), default=lambda one: one.to_plotly_json())
    for name in compare_facts()["groups"]:
        assert f'"compare-{name}"' in layout


def test_the_parts_of_the_figure_hold_no_colour_and_no_curve():
    parts = compare_figure.figure()
    assert len(parts["dashes"]) == MOST_BODIES == len(set(parts["dashes"]))
    for name in ("now", "reference", "low"):
        assert "y" not in parts[name]
        assert not any(str(value).startswith("#") for value in parts[name]["line"].values())
