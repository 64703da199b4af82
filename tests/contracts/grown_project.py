"""A copy of the project with one mechanism and one drug more, and what a user asks it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

THYROXINE = '''"""Thyroxine: too much of it drives the liver, with a delay."""

from physiology.core.declare import Parameter, State, modifies, rate

thyroxine_level = Parameter(
    label="Thyroxine", unit="1", default=1.0, bounds=(0.0, 3.0), step=0.1, group="Hormones",
    source="assumption", note="Relative to health; made up for one test.", weak=True,
)
thyroxine_delay = Parameter(
    label="Delay of thyroxine", unit="min", default=120.0, bounds=(10.0, 600.0),
    source="assumption", group="Hormones",
)
felt_thyroxine = State(label="Thyroxine as felt", unit="1", initial=1.0)


@rate("felt_thyroxine", "1/min")
def thyroxine_rate(thyroxine_level, felt_thyroxine, thyroxine_delay):
    """Return the lag."""
    return (thyroxine_level - felt_thyroxine) / thyroxine_delay


@modifies("hepatic_output_drive", label="Thyroxine")
def thyroxine_on_liver(felt_thyroxine):
    """Return the factor."""
    return (1 + felt_thyroxine) / 2
'''

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

#: What a user asks after dropping the file into the folder of hormones.
MECHANISM_SESSION = """
import json
import physiology as ph
from components.controls.declared import CONTROLS, control
from physiology.core.assemble import model

item = ph.catalogue()["thyroxine_level"]
arrows = {(a.source, a.target): a.sign for a in ph.causal_map().arrows
          if a.mechanism == "thyroxine"}
day = {"person": "healthy", "days": 0.25, "start": "07:00"}
before, after = ph.Scenario(**day), ph.Scenario(**day, values={"thyroxine_level": 1.5})
found = ph.explain(before, after)
off = ph.Scenario(**day, values={"thyroxine_level": 1.5}, without=("thyroxine",))
print(json.dumps({
    "slider": [item.label, item.step, *item.bounds],
    "on the page": "thyroxine_level" in CONTROLS and control("thyroxine_level").label,
    "mechanism": [ph.mechanisms()["thyroxine"].label, ph.mechanisms()["thyroxine"].folder],
    "equation": [l.strip() for l in model().source.splitlines() if "thyroxine_on_liver = " in l],
    "arrows": sorted([*pair, sign] for pair, sign in arrows.items()),
    "difference": found.difference, "shares": dict(found), "labels": dict(found.labels),
    "switched off": ph.explain(before, off).difference,
}))
"""

#: What a user asks after dropping the file into the folder of treatments.
DRUG_SESSION = """
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


def told(folder: Path) -> list[dict[str, Any]]:
    """Return what the grown project says of its mechanism and of its drug.

    Both are added to one copy, because compiling it takes most of the time.
    """
    unneeded = shutil.ignore_patterns("__pycache__")
    for package in ("physiology", "components", "assets"):
        shutil.copytree(ROOT / package, folder / package, ignore=unneeded)
    physiology = folder / "physiology"
    (physiology / "hormones" / "thyroxine.py").write_text(THYROXINE, encoding="utf-8")
    (physiology / "treatments" / "activator.py").write_text(DRUG, encoding="utf-8")
    tablets = physiology / "regimens" / "tablets.py"
    tablets.write_text(tablets.read_text(encoding="utf-8") + REGIMEN, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", MECHANISM_SESSION + DRUG_SESSION],
        capture_output=True, text=True, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "XDG_CACHE_HOME": str(folder / "cache")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
