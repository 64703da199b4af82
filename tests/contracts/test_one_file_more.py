"""One file more is a mechanism more: a slider, an equation, an arrow and a share, and no edit."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import physiology as ph
from physiology.core.assemble import assemble
from physiology.core.catalogue import collect, mechanism_modules
from tests.contracts.mechanism_files import write

pytestmark = pytest.mark.timeout(400)  # it compiles a model of its own

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
#: What a user asks after dropping the file into the folder of hormones.
SESSION = """
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


@pytest.fixture(scope="module")
def session(tmp_path_factory) -> dict:
    """What a copy of the model says that has one file more."""
    folder = tmp_path_factory.mktemp("more")
    for package in ("physiology", "components", "assets"):
        unneeded = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / package, folder / package, ignore=unneeded)
    (folder / "physiology" / "hormones" / "thyroxine.py").write_text(THYROXINE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SESSION], capture_output=True, text=True, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "XDG_CACHE_HOME": str(folder / "cache")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.slow
def test_it_has_a_slider_and_words(session):
    assert session["slider"] == ["Thyroxine", 0.1, 0.0, 3.0]
    assert session["on the page"] == "Thyroxine"
    assert session["mechanism"] == ["Thyroxine", "hormones"]


@pytest.mark.slow
def test_it_is_in_the_equations(session):
    assert session["equation"][0] == "thyroxine_on_liver = (1 + felt_thyroxine) / 2"


@pytest.mark.slow
def test_it_has_arrows(session):
    assert session["arrows"] == [
        ["felt_thyroxine", "hepatic_output_drive", 1],
        ["thyroxine_level", "felt_thyroxine", 1],
    ]


@pytest.mark.slow
def test_it_has_its_share_of_an_explanation(session):
    assert session["difference"] > 3.0
    assert session["labels"]["thyroxine"] == "Thyroxine"
    assert session["shares"]["thyroxine"] > 0.3 * session["difference"]
    assert sum(session["shares"].values()) == pytest.approx(session["difference"])


@pytest.mark.slow
def test_it_can_be_switched_off(session):
    assert session["switched off"] == pytest.approx(0.0, abs=1e-6)


def test_a_model_of_its_own_is_read_without_any_process(tmp_path):
    """The map and the list of mechanisms take any assembled model."""
    grown = assemble(collect([*mechanism_modules(), write(tmp_path, "thyroxine", THYROXINE)]))
    found = ph.mechanisms(grown)["thyroxine"]
    assert (found.parameters, found.states) == (
        ("thyroxine_level", "thyroxine_delay"), ("felt_thyroxine",),
    )  # fmt: skip
    assert found.weak
    assert found.summary == "Too much of it drives the liver, with a delay."
    chain = ph.causal_map(assembled=grown).path("thyroxine_level", "plasma_glucose")
    assert [arrow.sign for arrow in chain[:2]] == [1, 1]
    assert "thyroxine" not in ph.mechanisms()
