"""The list of mechanisms is that of the model, in plain words."""

from __future__ import annotations

import physiology as ph
from components.mechanisms.listed import FOLDERS, mechanisms, switchable


def test_every_mechanism_of_the_model_is_listed_once() -> None:
    names = [one.name for one in mechanisms()]
    assert sorted(names) == sorted(ph.mechanisms())
    assert len(set(names)) == len(names)


def test_each_has_words_and_no_code_in_them() -> None:
    for one in mechanisms():
        assert one.label
        assert one.summary.endswith(".")
        assert "`" not in one.summary
        assert "[" not in one.summary
        assert one.place in FOLDERS.values()


def test_places_stand_together_in_their_order() -> None:
    places = list(dict.fromkeys(one.place for one in mechanisms()))
    assert [place for place in FOLDERS.values() if place in places] == places


def test_what_has_a_switch_can_be_left_out_of_a_scenario() -> None:
    assert switchable()
    for name in switchable():
        assert ph.Scenario(without=(name,)).without == (name,)
