"""The script that sets behaviour: its aims, its priors, and how it writes."""

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest

from physiology.daily_life import behaviour, calibrate
from physiology.daily_life.assumed import assumptions
from physiology.daily_life.behaviour import Behaviour


def perfect():
    """Return figures that meet every aim but the gain, which follows from two others."""
    found = np.zeros((len(calibrate.THERAPIES), len(calibrate.READOUTS)))
    for kind, name, aim, _ in calibrate.AIMS:
        if kind:
            found[calibrate.THERAPIES.index(kind), calibrate.READOUTS.index(name)] = aim
    return found


def test_figures_on_the_aims_fit():
    assert np.abs(calibrate.misfit(perfect())).max() < 0.5
    worse = perfect()
    worse[calibrate.THERAPIES.index("closed_loop"), 0] += 10.0
    assert np.abs(calibrate.misfit(worse)).max() > 4.0


def test_priors_are_plausible_values_of_the_behaviour():
    known = assumptions(Behaviour)
    for name, (centre, spread) in calibrate.PRIORS.items():
        low, high = known[name][1].bounds
        assert low <= centre - 2.5 * spread < centre + 2.5 * spread <= high, name
    moved = calibrate.behaviour_at(np.ones(len(calibrate.PRIORS)))
    assert calibrate.moves_of(moved) == pytest.approx(np.ones(len(calibrate.PRIORS)))
    assert moved.forgotten_share == pytest.approx(sum(calibrate.PRIORS["forgotten_share"]))


def test_the_behaviour_in_use_is_plausible():
    for name, (centre, spread) in calibrate.PRIORS.items():
        assert abs(getattr(Behaviour(), name) - centre) < 2.6 * spread, name


def test_it_writes_the_free_numbers_and_nothing_else(tmp_path, monkeypatch):
    original = Path(behaviour.__file__).read_text(encoding="utf-8")
    copy = tmp_path / "behaviour.py"
    copy.write_text(original, encoding="utf-8")
    monkeypatch.setattr(behaviour, "__file__", str(copy))
    calibrate.write(calibrate.behaviour_at(np.full(len(calibrate.PRIORS), 0.7)))
    assert copy.read_text(encoding="utf-8") != original
    spec = importlib.util.spec_from_file_location("written_behaviour", copy)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "written_behaviour", module)
    spec.loader.exec_module(module)
    values = {name: value for name, (value, _) in assumptions(module.Behaviour).items()}
    for name, (usual, _) in assumptions(Behaviour).items():
        if name in calibrate.PRIORS:
            centre, spread = calibrate.PRIORS[name]
            assert values[name] == pytest.approx(centre + 0.7 * spread, rel=0.01)
        else:
            assert values[name] == usual
