"""One file more is a mechanism or a drug more, on every page that shows one, and no edit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import physiology as ph
from physiology.core.assemble import assemble
from physiology.core.catalogue import collect, mechanism_modules
from tests.contracts import grown_project
from tests.contracts.mechanism_files import write

pytestmark = pytest.mark.timeout(400)  # it compiles a model of its own


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    return grown_project.told(tmp_path_factory.mktemp("more"))


@pytest.fixture(scope="module")
def mechanism(both: list[dict[str, Any]]) -> dict[str, Any]:
    return both[0]


@pytest.fixture(scope="module")
def drug(both: list[dict[str, Any]]) -> dict[str, Any]:
    return both[1]


@pytest.mark.slow
def test_it_has_a_slider_and_words(mechanism: dict[str, Any]) -> None:
    assert mechanism["slider"] == ["Thyroxine", 0.1, 0.0, 3.0]
    assert mechanism["on the page"] == "Thyroxine"
    assert mechanism["mechanism"] == ["Thyroxine", "hormones"]


@pytest.mark.slow
def test_it_is_in_the_equations(mechanism: dict[str, Any]) -> None:
    assert mechanism["equation"][0] == "thyroxine_on_liver = (1 + felt_thyroxine) / 2"


@pytest.mark.slow
def test_it_has_arrows(mechanism: dict[str, Any]) -> None:
    assert mechanism["arrows"] == [
        ["felt_thyroxine", "hepatic_output_drive", 1],
        ["thyroxine_level", "felt_thyroxine", 1],
    ]


@pytest.mark.slow
def test_it_has_its_share_of_an_explanation(mechanism: dict[str, Any]) -> None:
    assert mechanism["difference"] > 3.0
    assert mechanism["labels"]["thyroxine"] == "Thyroxine"
    assert mechanism["shares"]["thyroxine"] > 0.3 * mechanism["difference"]
    assert sum(mechanism["shares"].values()) == pytest.approx(mechanism["difference"])


@pytest.mark.slow
def test_it_can_be_switched_off(mechanism: dict[str, Any]) -> None:
    assert mechanism["switched off"] == pytest.approx(0.0, abs=1e-6)


def test_a_model_of_its_own_is_read_without_any_process(tmp_path: Path) -> None:
    """The map and the list of mechanisms take any assembled model."""
    grown = assemble(
        collect([*mechanism_modules(), write(tmp_path, "thyroxine", grown_project.THYROXINE)])
    )
    found = ph.mechanisms(grown)["thyroxine"]
    assert (found.parameters, found.states) == (
        ("thyroxine_level", "thyroxine_delay"), ("felt_thyroxine",),
    )  # fmt: skip
    assert found.weak
    assert found.summary == "Too much of it drives the liver, with a delay."
    chain = ph.causal_map(assembled=grown).path("thyroxine_level", "plasma_glucose")
    assert [arrow.sign for arrow in chain[:2]] == [1, 1]
    assert "thyroxine" not in ph.mechanisms()


@pytest.mark.slow
def test_the_drug_has_a_slider_in_the_drawer_and_not_in_the_rail(drug: dict[str, Any]) -> None:
    assert drug["body"]
    assert drug["ids"] == [True, False]


@pytest.mark.slow
def test_the_drug_tells_what_it_does(drug: dict[str, Any]) -> None:
    told = drug["told"]
    assert told["label"] == "Testozatin"
    assert told["drug_class"] == "Glucokinase activator"
    assert told["doses"] == [0.0, 50.0, 75.0]
    assert dict(told["said"])["Acts on"] == "the liver"
    assert told["grade"] == "assumption"


@pytest.mark.slow
def test_the_drug_is_a_treatment_and_runs(drug: dict[str, Any]) -> None:
    without, given, off = drug["mean"]
    assert given < without - 5.0
    assert off == pytest.approx(without)
    assert drug["trial"] < -0.2
    assert drug["weeks"][0] == pytest.approx(drug["trial"], abs=1e-3)


@pytest.mark.slow
def test_the_dose_has_bounds(drug: dict[str, Any]) -> None:
    assert "activator_dose" in drug["refused"]
    assert "150" in drug["refused"]


@pytest.mark.slow
def test_the_drug_has_its_share_of_an_explanation(drug: dict[str, Any]) -> None:
    assert drug["labels"]["activator"]
    # The direct share; what the body makes of it, as less glucose toxicity, has shares of its own.
    assert drug["shares"]["activator"] < 0.3 * drug["difference"] < 0.0
    assert sum(drug["shares"].values()) == pytest.approx(drug["difference"])


@pytest.mark.slow
def test_a_regimen_is_one_entry_of_a_table(drug: dict[str, Any]) -> None:
    (offered,) = drug["regimen"]
    assert offered["refusal"] == ""
    assert offered["values"]["activator_dose"] == 75.0
    assert drug["for healthy"] == ["Glucose is normal without it."]
