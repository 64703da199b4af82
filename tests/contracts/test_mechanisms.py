"""Every file of the model says in its first line what it is called and what it does."""

import importlib

import pytest

import physiology as ph
from physiology.core.assemble import model
from physiology.core.catalogue import MECHANISM_PACKAGES

MECHANISMS = ph.mechanisms()


def test_every_declaration_belongs_to_one_mechanism():
    names = [n for m in MECHANISMS.values() for n in (*m.parameters, *m.states, *m.modifiers)]
    kinds = ("parameter", "state", "modifier")
    declared = [n for n, item in model().declared.items() if item.kind in kinds]
    assert sorted(names) == sorted(declared)
    assert {m.folder for m in MECHANISMS.values()} <= set(MECHANISM_PACKAGES)


@pytest.mark.parametrize("name", MECHANISMS)
def test_a_mechanism_has_a_label_and_a_sentence(name):
    mechanism = MECHANISMS[name]
    assert mechanism.summary.endswith("."), "the first line must be 'Label: sentence.'"
    assert mechanism.summary[0].isupper()
    module = importlib.import_module(f"physiology.{mechanism.folder}.{name}")
    first_line = module.__doc__.split("\n", 1)[0]
    assert first_line.removeprefix(f"{mechanism.label}: ")[1:] == mechanism.summary[1:]
    assert 2 < len(mechanism.label) < 50
    assert mechanism.label[0].isupper()
    assert "." not in mechanism.label


def test_labels_are_told_apart():
    labels = [mechanism.label for mechanism in MECHANISMS.values()]
    assert len(set(labels)) == len(labels)


def test_what_is_switchable_is_what_a_scenario_takes_off():
    for name, mechanism in MECHANISMS.items():
        assert mechanism.switchable == bool(mechanism.modifiers)
        if mechanism.switchable:
            assert ph.Scenario(without=(name,)).without == (name,)
        else:
            with pytest.raises(ph.ScenarioError, match="unknown mechanism"):
                ph.Scenario(without=(name,))


def test_weak_evidence_is_told_of_the_whole_mechanism():
    for name, mechanism in MECHANISMS.items():
        own = [i for i in model().declared.values() if i.mechanism == name]
        assert mechanism.weak == any(i.weak for i in own if i.kind == "parameter")
