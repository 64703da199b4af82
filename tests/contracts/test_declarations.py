"""Every declaration says what it is, where it comes from and how far it may go."""

import csv
import math
import re
from importlib.resources import files

import pytest

import physiology as ph
from physiology.core.assemble import model

DECLARED = model().declared
PARAMETERS = {name: item for name, item in DECLARED.items() if item.kind == "parameter"}
EQUATIONS = {
    name: item
    for name, item in DECLARED.items()
    if item.kind in ("signal", "flow", "rate", "modifier", "held")
}
#: A year behind capital letters is a citation.
CITATION = re.compile(r"\b[A-Z][A-Za-z]+(?:19|20)\d\d[a-z]?\b")


def _read(name: str) -> str:
    return files("physiology.evidence").joinpath(name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def keys() -> set[str]:
    return set(re.findall(r"^@\w+\{(\w+),", _read("references.bib"), re.MULTILINE))


@pytest.fixture(scope="module")
def anchors() -> set[str]:
    return {row["id"] for row in csv.DictReader(_read("anchors.csv").splitlines())}


def source_is_known(source: str, keys: set[str], anchors: set[str]) -> bool:
    if source == "assumption" or source in keys:
        return True
    if not source.startswith("calibrated: "):
        return False
    ids = source.removeprefix("calibrated: ").replace(",", " ").split()
    return bool(ids) and set(ids) <= anchors


def test_there_is_a_model():
    kinds = {item.kind for item in DECLARED.values()}
    assert kinds >= {"parameter", "state", "input", "signal", "flow", "rate", "modifier", "held"}
    assert len(PARAMETERS) > 100
    assert len(EQUATIONS) > 80


def test_every_declaration_has_a_label_and_a_unit():
    missing = [n for n, item in DECLARED.items() if not item.label.strip() or not item.unit.strip()]
    assert not missing


def test_labels_of_parameters_are_told_apart():
    seen: dict[tuple[str, str], str] = {}
    for name, item in PARAMETERS.items():
        assert (item.group, item.label) not in seen, f"{name} and {seen[item.group, item.label]}"
        seen[item.group, item.label] = name


@pytest.mark.parametrize("name", PARAMETERS)
def test_a_parameter(name, keys, anchors):
    item = PARAMETERS[name]
    low, high = item.bounds
    assert math.isfinite(low)
    assert math.isfinite(high)
    assert low <= item.default <= high
    assert low < high or item.group == "Conversions" or "conversion" in item.note.lower()
    assert item.group
    assert source_is_known(item.source, keys, anchors), item.source
    assert not item.effect or source_is_known(item.effect, keys, anchors), item.effect


def test_every_slider_can_be_drawn_and_says_why():
    sliders = {name: item for name, item in PARAMETERS.items() if item.step is not None}
    assert {"visceral_fat_area", "physical_activity", "mean_cortisol", "meal_carbohydrate"} <= set(
        sliders
    )
    for name, item in sliders.items():
        low, high = item.bounds
        assert 0 < item.step <= (high - low) / 10, name
        steps = (high - low) / item.step
        assert steps == pytest.approx(round(steps)), f"{name}: the bounds are not whole steps apart"
        assert len(item.note) > 20, f"{name} has no note"


def test_every_equation_says_what_it_is():
    for name, item in EQUATIONS.items():
        first = item.note.split("\n\n")[0]
        assert first.endswith("."), (
            f"{item.module}.{name} has no docstring that ends in a full stop"
        )
        assert len(first) > 10, f"{item.module}.{name}"


def test_every_citation_in_an_equation_is_in_the_references(keys):
    for name, item in EQUATIONS.items():
        for bracket in re.findall(r"\[([^\]]*)\]", item.note):
            for key in CITATION.findall(bracket):
                assert key in keys, f"{item.module}.{name} cites {key}"


def test_every_reference_is_used(keys):
    folder = files("physiology")
    paths = [*folder.rglob("*.py"), *folder.rglob("*.toml")]  # type: ignore[attr-defined]
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    assert not {key for key in keys if key not in text}


def test_no_equation_holds_a_hidden_number():
    """Constants are parameters; 0, 1 and 2 are structure."""
    import ast
    import inspect
    import textwrap

    for name, item in EQUATIONS.items():
        tree = ast.parse(textwrap.dedent(inspect.getsource(item.function))).body[0]
        numbers = {
            node.value
            for statement in tree.body  # type: ignore[attr-defined]
            for node in ast.walk(statement)
            if isinstance(node, ast.Constant) and not isinstance(node.value, str)
        }
        assert numbers <= {0, 1, 2}, f"{item.module}.{name} holds {numbers}"


@pytest.mark.parametrize("key", ph.people)
def test_a_person_is_data_within_the_bounds(key, keys, anchors):
    person = ph.people[key]
    assert person.key == key
    assert person.label
    assert person.description
    for name, value in person.values.items():
        low, high = PARAMETERS[name].bounds
        assert low <= value <= high, name
    assert set(person.sources) <= set(person.values)
    for name, source in person.sources.items():
        assert source_is_known(source, keys, anchors), f"{name}: {source}"


def test_people_differ_in_data_only():
    """No file of the model asks who it computes."""
    for path in files("physiology").rglob("*.py"):  # type: ignore[attr-defined]
        if path.parent.name in (
            "organs",
            "hormones",
            "cells",
            "lifestyle",
            "treatments",
            "sensors",
            "slow",
            "inflammation",
        ):
            text = path.read_text(encoding="utf-8")
            for key in ph.people:
                if key != "healthy":
                    assert f'"{key}"' not in text, f"{path.name} names {key}"
