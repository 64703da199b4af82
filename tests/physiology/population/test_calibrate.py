"""The fit of spreads between people: what is fitted, how far it misses, where it is written."""

import re
from types import SimpleNamespace

import numpy as np
import pytest

from physiology.population import calibrate, tolerance_test
from physiology.population.spread import read, spreads

NUMBERS = np.array([0.51, 0.11, 0.61, 0.41, 0.43, 0.21, 0.37, 0.23, -0.6])
NAMES = [name for names in calibrate.GROUPS.values() for name in names]


def test_spreads_of_the_groups_are_put_in_and_others_stay():
    found = calibrate.changed(NUMBERS)
    assert [found.distributions[name].spread for name in NAMES] == list(NUMBERS[:-1])
    for name, one in spreads().distributions.items():
        assert name in NAMES or found.distributions[name] == one


def test_what_compensates_for_sensitivity_goes_together_by_its_square():
    for one in calibrate.changed(NUMBERS).correlations:
        with_sensitivity = "inherited_sensitivity" in one.between
        assert one.value == pytest.approx(-0.6 if with_sensitivity else 0.36)


def test_misses_are_shares_of_what_may_be_missed(monkeypatch, capsys):
    asked = np.array([row.logarithmic_sd for row in tolerance_test.observed()])
    given = []

    def modelled(*of):
        given.append(of)
        return asked * np.exp(0.3), 0.8

    monkeypatch.setattr(calibrate, "modelled", modelled)
    values = np.array([*np.array(calibrate.EXPECTED) * np.exp(0.35), -0.7])
    found = calibrate.misfit(values)
    assert found == pytest.approx([2.0] * len(asked) + [-2.0] + [0.5] * 8)
    assert given[0][:2] == (192, 7)
    assert f"{4.0 * len(asked):.2f}" in capsys.readouterr().out


def test_logarithms_are_searched_of_all_but_the_compensation():
    assert calibrate._values(np.array([0.0, np.log(2.0), -0.5])) == pytest.approx([1.0, 2.0, -0.5])


def test_fitted_spreads_are_written_where_they_are_declared():
    before = '[[distribution]]\nparameter = "{}"\nkind = "log_normal"\nspread = 9\nsource = "x"\nnote = "n"\n'
    text = "".join(before.format(name) for name in (*NAMES, "body_height"))
    text += '[[correlation]]\nbetween = ["inherited_sensitivity", "incretin_gain"]\nvalue = 9\nsource = "x"\n'
    text += (
        '[[correlation]]\nbetween = ["beta_cell_mass", "incretin_gain"]\nvalue = 9\nsource = "x"\n'
    )
    found = calibrate.written(text, NUMBERS)
    assert [float(one) for one in re.findall(r"spread = (.*)", found)] == [*NUMBERS[:-1], 9.0]
    assert re.findall(r"value = (.*)", found) == ["-0.600", "0.360"]
    assert found.count('source = "calibrated: observed.csv"') == len(NAMES) + 2
    assert found.count('note = "n"') == len(NAMES) + 1


def test_the_declared_file_can_be_written_and_read_again():
    from importlib.resources import files

    text = files("physiology.population").joinpath("distributions.toml").read_text(encoding="utf-8")
    found, pairs = read(calibrate.written(text, NUMBERS))
    assert [found[name].spread for name in NAMES] == pytest.approx(NUMBERS[:-1])
    assert {abs(one.value) for one in pairs} <= {0.6, 0.36}


def test_the_search_begins_where_it_says_and_is_kept_if_asked(monkeypatch, tmp_path, capsys):
    asked = {}

    def search(function, begin, **settings):
        asked.update(settings, begin=begin, cost=function(begin))
        return SimpleNamespace(x=begin)

    rows = tolerance_test.observed()
    monkeypatch.setattr("scipy.optimize.minimize", search)
    monkeypatch.setattr(calibrate, "misfit", lambda values: values[:2] * 10.0)
    monkeypatch.setattr(
        calibrate, "modelled",
        lambda n, seed, _declared: (np.full(len(rows), n / 1000.0), seed / 10.0),
    )  # fmt: skip
    copy = tmp_path / "calibrate.py"
    real = calibrate.Path(calibrate.__file__).parent / calibrate.FILE
    (tmp_path / calibrate.FILE).write_text(real.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(calibrate, "__file__", str(copy))
    monkeypatch.setattr("sys.argv", ["calibrate"])
    calibrate.main()
    assert np.exp(asked["begin"][:-1]) == pytest.approx(calibrate.BEGIN)
    assert asked["begin"][-1] == -0.75
    assert asked["cost"] == pytest.approx((4.8**2) + (0.8**2))
    assert np.exp(asked["bounds"].lb[:-1]) == pytest.approx(0.03)
    assert np.exp(asked["bounds"].ub[:-1]) == pytest.approx(1.4)
    assert (asked["bounds"].lb[-1], asked["bounds"].ub[-1]) == (-0.97, 0.0)
    assert len(asked["bounds"].lb) == len(asked["bounds"].ub) == 9
    assert asked["options"] == {"maxfev": 130, "initial_tr_radius": 0.3}
    told = capsys.readouterr().out
    assert "other people: 0.80" in told
    assert f"{rows[0].minute:4.0f} min   1.02 {rows[0].logarithmic_sd:6.2f}" in told
    kept = (tmp_path / calibrate.FILE).read_text(encoding="utf-8")
    assert kept == real.read_text(encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["calibrate", "--write"])
    calibrate.main()
    written = read((tmp_path / calibrate.FILE).read_text(encoding="utf-8"))[0]
    assert [written[name].spread for name in NAMES] == pytest.approx(calibrate.BEGIN)


def test_spreads_are_those_of_who_has_normal_tolerance(monkeypatch):
    """Logarithms 1 and 2 apart differ by a standard deviation of 1 / sqrt(2); others are left out."""
    rows = tolerance_test.observed()
    times = 25
    glucose = np.full((5, times), 90.0)
    glucose[1] *= np.exp(0.1)
    glucose[:, -1] = 130.0
    glucose[2, 0] = 100.0
    glucose[3, -1] = 140.0
    insulin = np.repeat(np.exp([[1.0], [2.0], [9.0], [9.0], [9.0]]), times, axis=1)
    computed = np.array([True, True, True, True, False])
    asked = {}

    def lived_days(_scenario, who, drawn, time, wanted):
        asked.update(who=who, people=len(drawn["incretin_gain"]), time=time, wanted=wanted)
        return np.stack([glucose, insulin, 2.0 * insulin]), computed, None

    monkeypatch.setattr(tolerance_test, "middle", lambda body, given: (body, given))
    monkeypatch.setattr(tolerance_test, "lived_days", lived_days)
    found, share = tolerance_test.modelled(5, 1)
    assert share == pytest.approx(0.4)
    assert asked["who"] == (tolerance_test.TEST.body, None)
    assert asked["people"] == 5
    assert asked["time"][0] == 420.0
    assert list(np.diff(asked["time"])) == [5.0] * 24
    assert asked["wanted"] == ("plasma_glucose", "plasma_insulin", "c_peptide")
    for row, value in zip(rows, found, strict=True):
        if row.readout != "glucose":
            assert value == pytest.approx(1.0 / 2.0**0.5)
        elif row.minute < 120.0:
            assert value == pytest.approx(0.1 / 2.0**0.5)
        else:
            assert value == pytest.approx(0.0, abs=1e-12)
