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


class Straight:
    """A pool in which read-outs answer the behaviour straight on, and are read over seeds."""

    def __init__(self, *_workers):
        self.jobs = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def map(self, _function, jobs, chunksize):
        self.jobs += jobs
        assert chunksize == len({seed for _, seed, _ in jobs})
        slopes = np.sin(np.arange(len(calibrate.PRIORS)) + 1.0)
        for kind, seed, how in jobs:
            place = calibrate.THERAPIES.index(kind)
            pushed = slopes * np.cos(place) @ calibrate.moves_of(how)
            # Seeds scatter evenly about the middle one, which the median finds.
            yield perfect()[place] + pushed + 100.0 * (seed - 2)


def test_figures_are_medians_over_seeds():
    pool = Straight()
    shifted = calibrate.behaviour_at(np.eye(len(calibrate.PRIORS))[0])
    found = calibrate.figures(pool, [calibrate.behaviour_at(np.zeros(8)), shifted], 5)
    assert found.shape == (2, 3, 7)
    assert found[0] == pytest.approx(perfect())
    assert found[1, 2] - found[0, 2] == pytest.approx(np.sin(1.0) * np.cos(2.0))
    assert len(pool.jobs) == 30


def test_a_fit_of_straight_answers_finds_the_least_squares(capsys):
    """The aims are met by the perfect figures but for the gain of the loop."""
    found = calibrate.moves_of(calibrate.fit(Straight(), 4, 5))

    def cost(moves):
        figures = calibrate.figures(Straight(), [calibrate.behaviour_at(moves)], 5)[0]
        missed = calibrate.misfit(figures)
        return float(missed @ missed + moves @ moves)

    best = cost(found)
    assert f"cost {best:.2f}" in capsys.readouterr().out
    for way in np.eye(len(found)):
        assert cost(found + 0.05 * way) > best < cost(found - 0.05 * way)


def test_the_command_prints_figures_beside_what_was_published(monkeypatch, capsys):
    written = []
    monkeypatch.setattr(calibrate, "ProcessPoolExecutor", Straight)
    monkeypatch.setattr(calibrate, "figures", lambda _pool, hows, _seeds: [perfect()] * len(hows))
    monkeypatch.setattr(calibrate, "write", written.append)
    monkeypatch.setattr("sys.argv", ["calibrate", "--write"])
    calibrate.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == " " * 12 + "".join(
        f"{name:>14s}"
        for name in (
            "in_range",
            "below_70",
            "below_54",
            "above_250",
            "glucose_cv",
            "mean_glucose",
            "gmi",
        )
    )
    assert lines[1].split() == ["mdi", "60.00", "3.00", "0.00", "0.00", "37.50", "0.00", "0.00"]
    assert lines[5] == "mdi               time_in_range      60.00   published 60, near enough 3"
    assert (
        lines[-1] == "gain of the loop  time_in_range      11.00   published 11.5, near enough 1.5"
    )
    assert written == [Behaviour()]
