"""One file more is a drug more: a slider in the drawer, a treatment, weeks, and a share of why."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

DRUG = '''"""Glucokinase activator: the liver stores more glucose. Made up for one test."""

from physiology.core.declare import Parameter, modifies
from physiology.core.kinetics import michaelis_menten
from physiology.core.treatment import Treatment

activator_dose = Parameter(
    label="Glucokinase activator", unit="mg/day", default=0.0, bounds=(0.0, 150.0), step=25.0,
    source="assumption", effect="assumption", group="Drugs", note="A drug for one test.",
)
activator_half_dose = Parameter(
    label="Glucokinase activator at half of its effect", unit="mg/day", default=50.0,
    bounds=(5.0, 500.0), source="assumption", group="Glucokinase activator",
)
ACTIVATOR = Treatment(
    key="activator", label="Testozatin", drug_class="Glucokinase activator",
    dose="activator_dose", doses=(50.0, 75.0), taken="a tablet with breakfast", half_life="5 h",
    onset="days", onset_time=2.0, source="assumption", acts_on="the liver", risk="None: it is made up.",
)


@modifies("hepatic_output_drive", label="Glucokinase activator on the liver")
def activator_on_liver(activator_dose, activator_half_dose):
    """Return the factor."""
    return 1 - michaelis_menten(activator_dose, activator_half_dose) / (1 + 1 + 1)
'''

REGIMEN = """
TABLETS = (
    *TABLETS,
    Regimen("activator", "Testozatin 75 mg", "The liver stores more.", KIND,
            doses={"activator": 75.0}, checks=(glucose_is_raised,)),
)
"""

#: What a user asks after dropping the file into the folder of treatments.
SESSION = """
import json
import physiology as ph
from components.controls.declared import BODY
from components.controls.rail import rail
from components.explore.case import case_values
from components.shell import shell
from components.treatments.drugs import drug_facts
from components.treatments import offer, weeks

drug = ph.treatments["activator"]
body = {"person": "type2_moderate", "days": 0.5, "start": "07:00"}
without, given = ph.Scenario(**body), ph.Scenario(**body, treatments={"activator": 75.0})
found = ph.explain(without, given)
off = ph.Scenario(**body, treatments={"activator": 75.0}, without=("activator",))
trial = ph.protocols.treatment_trial("type2_moderate", "activator", 75.0, 12)
values = {**case_values("type2_moderate"), "activator_dose": 75.0}
question = {"ask": 1, "person": "type2_moderate", "values": values, "without": []}
try:
    ph.Scenario(treatments={"activator": 151.0})
    refused = ""
except ph.ScenarioError as error:
    refused = str(error)
print(json.dumps({
    "told": next(one for one in drug_facts() if one["key"] == "activator"),
    "body": "activator_dose" in BODY,
    "ids": ["slider-activator_dose" in str(part()) for part in (shell, rail)],
    "mean": [ph.outcomes(ph.simulate(s))["mean_glucose"] for s in (without, given, off)],
    "shares": dict(found), "labels": dict(found.labels), "difference": found.difference,
    "trial": trial.readouts["hba1c_change"], "weeks": weeks.answer(question)["hba1c_change"],
    "refused": refused,
    "regimen": [one for one in offer.offer("type2_moderate")["regimens"]
                if one["key"] == "activator"],
    "for healthy": [one["refusal"] for one in offer.offer("healthy")["regimens"]
                    if one["key"] == "activator"],
}))
"""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]  # it compiles a model of its own


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What a copy of the project says that has one drug more, and one line of a regimen."""
    folder = tmp_path_factory.mktemp("drug")
    unneeded = shutil.ignore_patterns("__pycache__")
    for package in ("physiology", "components", "assets"):
        shutil.copytree(ROOT / package, folder / package, ignore=unneeded)
    (folder / "physiology" / "treatments" / "activator.py").write_text(DRUG, encoding="utf-8")
    tablets = folder / "physiology" / "regimens" / "tablets.py"
    tablets.write_text(tablets.read_text(encoding="utf-8") + REGIMEN, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SESSION], capture_output=True, text=True, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "XDG_CACHE_HOME": str(folder / "cache")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_it_has_a_slider_in_the_drawer_and_not_in_the_rail(session: Any) -> None:
    assert session["body"]
    assert session["ids"] == [True, False]


def test_it_tells_what_it_does(session: Any) -> None:
    told = session["told"]
    assert told["label"] == "Testozatin"
    assert told["drug_class"] == "Glucokinase activator"
    assert told["doses"] == [0.0, 50.0, 75.0]
    assert told["said"]["Acts on"] == "the liver"
    assert told["grade"] == "assumption"


def test_it_is_a_treatment_and_runs(session: Any) -> None:
    without, given, off = session["mean"]
    assert given < without - 5.0
    assert off == pytest.approx(without)
    assert session["trial"] < -0.2
    assert session["weeks"][0] == pytest.approx(session["trial"], abs=1e-3)


def test_its_dose_has_bounds(session: Any) -> None:
    assert "activator_dose" in session["refused"]
    assert "150" in session["refused"]


def test_it_has_its_share_of_an_explanation(session: Any) -> None:
    assert session["labels"]["activator"]
    # The direct share; what the body makes of it, as less glucose toxicity, has shares of its own.
    assert session["shares"]["activator"] < 0.3 * session["difference"] < 0.0
    assert sum(session["shares"].values()) == pytest.approx(session["difference"])


def test_a_regimen_is_one_entry_of_a_table(session: Any) -> None:
    (offered,) = session["regimen"]
    assert offered["refusal"] == ""
    assert offered["values"]["activator_dose"] == 75.0
    assert session["for healthy"] == ["Glucose is normal without it."]
