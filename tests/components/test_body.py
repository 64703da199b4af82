"""The wiring of the body map is the model's own, and its values come with a run when asked for."""

from __future__ import annotations

import numpy as np
import pytest

import physiology as ph
from components.body.messengers import MESSENGERS, OMITTED_MECHANISMS, SHOWN_AT_FIRST
from components.body.organs import ARROWS, OMITTED_FLOWS, ORGANS
from components.body.pictures import CELL, MAP, NONE, PICTURES, READERS, SCENES, injections
from components.body.scenes import scenes
from components.body.wiring import actions, flows
from components.explore.request import InvalidRequest, check
from components.explore.run import answer
from components.figures.rows import SIGNALS
from physiology.core.assemble import Model, assemble, model
from physiology.core.catalogue import Declared
from physiology.core.declare import EQUATION, flow, modifies
from tests.components.test_request import request

KEYS = {organ.key for organ in ORGANS}


def without(*names: str) -> Model:
    """Return the model as it would be without some of its equations."""
    return assemble({key: item for key, item in model().declared.items() if key not in names})


def test_every_flow_of_glucose_between_organs_is_drawn_or_left_out_for_a_reason() -> None:
    assert set(flows()) == set(ARROWS) | set(OMITTED_FLOWS)
    assert not set(ARROWS) & set(OMITTED_FLOWS)
    assert all(reason.endswith(".") for reason in OMITTED_FLOWS.values())


def test_every_state_and_mechanism_of_the_table_is_the_models() -> None:
    declared = model().declared
    mechanisms = ph.mechanisms()
    for organ in ORGANS:
        assert all(declared[state].kind == "state" for state in organ.states)
        assert all(name in mechanisms for name in organ.mechanisms)
        assert all(signal in SIGNALS for signal in organ.signals)
    states = [state for organ in ORGANS for state in organ.states]
    assert len(states) == len(set(states))


def test_every_mass_of_glucose_lies_in_an_organ() -> None:
    masses = {
        name
        for name, item in model().declared.items()
        if item.kind == "state" and item.substance == "glucose"
    }
    assert masses <= {state for organ in ORGANS for state in organ.states}


def test_every_hormone_of_the_model_is_a_messenger_or_left_out_for_a_reason() -> None:
    declared = model().declared
    levels = {level for one in MESSENGERS for level in one.levels}
    told = {declared[level].mechanism for level in levels}
    hormones = {name for name, one in ph.mechanisms().items() if one.folder == "hormones"}
    assert hormones <= told | set(OMITTED_MECHANISMS)
    assert not told & set(OMITTED_MECHANISMS)


def test_every_hormone_that_is_left_out_acts_on_no_drawn_flow_by_itself() -> None:
    assert "c_peptide" in OMITTED_MECHANISMS
    readers = {
        name
        for name, item in model().declared.items()
        if item.mechanism != "c_peptide" and any("c_peptide" in one for one in _read(item))
    }
    assert readers == set()


def _read(item: object) -> tuple[str, ...]:
    return getattr(getattr(item, "item", None), "arguments", ())


def test_each_messenger_acts_on_something_and_comes_from_an_organ() -> None:
    acting = {action.messenger for action in actions()}
    for one in MESSENGERS:
        assert one.key in acting
        assert one.organ in KEYS
        assert not one.row or one.row in SIGNALS
    assert set(SHOWN_AT_FIRST) <= acting


@pytest.mark.parametrize(
    ("messenger", "organ", "target", "sign"),
    [
        ("insulin", "liver", "gluconeogenesis", -1),
        ("insulin", "liver", "hepatic_glucose_uptake", 1),
        ("insulin", "muscle", "muscle_glucose_uptake", 1),
        ("insulin", "fat", "fatty_acids", -1),
        ("insulin", "pancreas", "glucagon", -1),
        ("glucagon", "liver", "glycogenolysis", 1),
        ("adrenaline", "liver", "glycogenolysis", 1),
        ("adrenaline", "pancreas", "insulin", -1),
        ("cortisol", "muscle", "muscle_glucose_uptake", -1),
        ("incretins", "pancreas", "insulin", 1),
        ("fatty_acids", "liver", "gluconeogenesis", 1),
        ("ketones", "brain", "insulin_independent_utilisation", -1),
    ],
)
def test_what_text_books_say_is_read_from_the_equations(
    messenger: str, organ: str, target: str, sign: int
) -> None:
    found = [
        action.sign
        for action in actions()
        if (action.messenger, action.organ, action.target) == (messenger, organ, target)
    ]
    assert found == [sign]


def test_incretins_reach_the_liver_only_through_insulin() -> None:
    assert {action.organ for action in actions() if action.messenger == "incretins"} == {"pancreas"}


@pytest.mark.parametrize("name", ["glucagon", "cortisol", "incretins", "fatty_acids"])
def test_a_mechanism_that_is_off_closes_its_ways(name: str) -> None:
    own = [one for one in actions() if any(name in way for way in one.ways)]
    assert own
    assert all(name in way for one in own if one.messenger == name for way in one.ways if way)


def test_what_the_model_loses_is_lost_on_the_map() -> None:
    less = without("glucagon_on_liver", "ageing_on_muscle")
    gone = set(actions()) - set(actions(less))
    assert {(one.messenger, one.organ) for one in gone} == {("glucagon", "liver")}


def test_what_the_model_gains_is_on_the_map() -> None:
    @modifies("muscle_glucose_uptake")
    def glucagon_on_muscle(glucagon: float) -> float:
        return 1.0 / glucagon

    @flow("mg/kg/min", out_of="plasma_glucose_mass")
    def sweat(glucagon: float) -> float:
        return glucagon

    made = {
        function.__name__: Declared(
            function.__name__, "glucagon", __name__, vars(function)[EQUATION]
        )
        for function in (glucagon_on_muscle, sweat)
    }
    more = assemble({**model().declared, **made})
    assert set(flows(more)) - set(flows()) == {("blood", "pancreas")}
    new = {(one.messenger, one.organ, one.sign) for one in set(actions(more)) - set(actions())}
    assert ("glucagon", "muscle", -1) in new


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_comes_only_when_it_is_asked_for(picture: str) -> None:
    now = answer(request(picture=picture, reference="none"))["now"]
    if picture == NONE:
        assert "picture" not in now
        return
    told = now["picture"]
    assert told["of"] == picture
    assert set(told["signals"]) == set(READERS[picture])
    assert ("scenes" in now) == (picture == SCENES)
    assert all(np.isfinite(curve).all() for curve in told["signals"].values())


def test_a_request_without_a_picture_is_as_good() -> None:
    assert check(request()).picture == NONE


@pytest.mark.parametrize("wrong", ["organ", None, 3, ["map"], "MAP"])
def test_only_known_pictures(wrong: object) -> None:
    with pytest.raises(InvalidRequest) as raised:
        check(request(picture=wrong))
    assert raised.value.field == "picture"


def test_the_fluxes_are_those_of_the_whole_body() -> None:
    values = request()["values"]
    light = {**values, "body_weight": values["body_weight"] / 2}
    one, two = (
        answer(request(picture=MAP, reference="none", values=each, schedule=[]))["now"]["picture"]
        for each in (light, values)
    )
    brain = "insulin_independent_utilisation"
    share = two["signals"][brain][0] / one["signals"][brain][0]
    assert share == pytest.approx(2.0, rel=0.05)


def test_the_broadest_arrow_is_no_less_than_any_flow_that_is_drawn_alone() -> None:
    told = answer(request(picture=MAP, reference="none"))["now"]["picture"]
    alone = ("glucose_rate_of_appearance", "muscle_glucose_uptake", "urinary_glucose_loss")
    for name in alone:
        assert told["largest"] >= 0.99 * max(told["signals"][name])


def test_the_scenes_tell_what_they_say() -> None:
    found = {scene["key"]: scene["values"] for scene in scenes()}
    doors = {key: values["glut4_share"] for key, values in found.items()}
    assert doors["meal"] > 2 * doors["fasting"]
    assert doors["work"] > 1.2 * doors["none"]
    uptake = {key: values["muscle_glucose_uptake"] for key, values in found.items()}
    assert uptake["work"] > 3 * uptake["none"]
    assert found["work"]["plasma_insulin"] == pytest.approx(
        found["none"]["plasma_insulin"], rel=0.05
    )
    assert found["none"]["plasma_glucose"] > found["meal"]["plasma_glucose"]
    assert all(set(READERS[CELL]) <= set(values) for values in found.values())


def test_insulin_from_outside_comes_with_every_way_into_the_blood() -> None:
    into = {
        name
        for name, item in model().declared.items()
        if item.kind == "flow" and item.into == "plasma_insulin_mass"
    }
    assert into - set(injections()) == {"insulin_liver_to_plasma"}
    dose = [{"entry": "bolus", "time": "08:00", "units": 6.0}]
    for schedule, is_there in (([], False), (dose, True)):
        asked = request(picture=MAP, reference="none", schedule=schedule)
        curve = answer(asked)["now"]["picture"]["signals"]["insulin_injected"]
        assert (max(curve) > 0.01) is is_there
