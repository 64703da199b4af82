"""Distributions between people are declared data: checked, sourced, and drawn as declared."""

import numpy as np
import pytest

import physiology as ph
from physiology.core.catalogue import DeclarationError
from physiology.population.spread import Correlation, mixed, read

GOOD = {
    "parameter": '"beta_cell_mass"',
    "kind": '"log_normal"',
    "spread": "0.5",
    "source": '"assumption"',
    "note": '"why"',
}


def declaration(**changed: str | None) -> str:
    fields = {**GOOD, **changed}
    lines = [f"{name} = {value}" for name, value in fields.items() if value is not None]
    return "[[distribution]]\n" + "\n".join(lines) + "\n"


def correlation(value: str) -> str:
    return (
        declaration()
        + declaration(parameter='"incretin_gain"')
        + '[[correlation]]\nbetween = ["beta_cell_mass", "incretin_gain"]\n'
        + f'value = {value}\nsource = "assumption"\nnote = "why"\n'
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (declaration(parameter='"beta_cel_mass"'), "beta_cel_mass: parameter"),
        (declaration(kind='"cauchy"'), "beta_cell_mass: kind"),
        (declaration(spread="0.0"), "beta_cell_mass: spread"),
        (declaration(spread="40.0"), "beta_cell_mass: spread"),
        (declaration(spread='"wide"'), "beta_cell_mass: spread"),
        (declaration(source='"Nobody1999"'), "beta_cell_mass: source"),
        (declaration(source=None), "beta_cell_mass: source: is missing"),
        (declaration(colour='"red"'), "beta_cell_mass: colour: is not known"),
        (declaration() + declaration(), "beta_cell_mass: declared twice"),
        (correlation("1.5"), "correlation of beta_cell_mass and incretin_gain: value"),
        ("[[spread]]\n", "unknown table spread"),
    ],
)
def test_a_wrong_declaration_names_file_and_field(text: str, said: str) -> None:
    with pytest.raises(DeclarationError) as told:
        read(text)
    assert str(told.value).startswith("distributions.toml: ")
    assert said in str(told.value)


def test_correlations_that_contradict_each_other_are_refused() -> None:
    pairs = (("a", "b", 0.9), ("b", "c", 0.9), ("a", "c", -0.9))
    told = tuple(Correlation((a, b), value, "assumption", "") for a, b, value in pairs)
    with pytest.raises(DeclarationError, match="contradict"):
        mixed(("a", "b", "c"), told)


def test_people_are_spread_as_declared() -> None:
    people = ph.population("healthy", n=4000, seed=5)
    for name, one in ph.distributions().items():
        values = np.array([who.values[name] for who in people])
        centre = ph.case_value("healthy", name)
        low, high = ph.catalogue()[name].bounds
        assert low <= values.min() < centre < values.max() <= high
        room = np.log((centre / low if low > 0.0 else 1e9, high / centre)) / one.spread
        if one.kind == "log_normal" and room.min() > 2.5:
            assert np.log(values / centre).std() == pytest.approx(one.spread, rel=0.12), name


def test_the_first_people_of_a_large_cohort_are_those_of_a_small_one() -> None:
    assert ph.population("type1", n=30, seed=3)[:10] == ph.population("type1", n=10, seed=3)
    assert ph.population("type1", n=3, seed=3) != ph.population("type1", n=3, seed=4)


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ({"person": "nobody"}, "person"),
        ({"person": "healthy", "n": 0}, "n"),
        ({"person": "healthy", "n": 10_001}, "n"),
        ({"person": "healthy", "seed": -1}, "seed"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: dict, field: str) -> None:
    with pytest.raises(ph.ScenarioError, match=f"^{field}: "):
        ph.population(**arguments)
