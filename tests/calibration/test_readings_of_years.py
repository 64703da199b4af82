"""How the aims of the slow clock are read: which life, which changes, and what of it."""

import math
from types import SimpleNamespace

import numpy as np
import pytest

import physiology as ph
from physiology.calibration import drugs, years

FORTNIGHT = 14.0 / 365.25


class Lives:
    """Stands for ``progress``: lives go as told, and what was asked for is remembered."""

    def __init__(self, course, events=()):
        self.asked = []
        self.course, self.events = course, events

    def __call__(self, scenario, length, changes=()):
        self.asked.append(SimpleNamespace(
            person=scenario.person, values=dict(scenario.values), years=length,
            changes={one.name: (one.value, one.start, one.end) for one in changes},
        ))  # fmt: skip
        events = self.events(self.asked[-1]) if callable(self.events) else self.events
        return SimpleNamespace(at=self.course, events=[
            SimpleNamespace(key=key, year=year) for key, year in events
        ])  # fmt: skip


def read(monkeypatch, name, course, events=(), **values):
    lives = Lives(course, events)
    monkeypatch.setattr(years, "progress", lives)
    return years.AIMS[name][0](values), lives.asked


def test_weight_is_lost_at_once_and_hba1c_read_later(monkeypatch):
    found, (asked,) = read(
        monkeypatch, "UKPDS diet: HbA1c at 6 years", lambda name, year: {"hba1c": 2.0 + year}[name],
        inherited_decline=0.03, killing_rate=1.5,
    )  # fmt: skip
    assert found == 8.0
    assert asked.person == "type2_early"
    assert asked.years == pytest.approx(6.01)
    weight = ph.case_value("type2_early", "body_weight")
    assert asked.changes == {"weight_loss_goal": (pytest.approx(455.0 / weight), 0.02, None)}
    assert asked.values == {"inherited_decline": 0.03, "killing_rate": 1.5}


def test_diet_alone_is_read_by_what_is_left_of_homa(monkeypatch):
    """HOMA-B: 20 times insulin (uU/mL) over glucose (mmol/L) less 3.5."""
    insulin, glucose = {0.0: 60.0, 6.0: 60.0}, {0.0: 5.5, 6.0: 7.5}

    def course(name, year):
        if name == "fasting_insulin":
            return insulin[year]
        return {"fasting_glucose": glucose[year] * 18.016}[name]

    found, (asked,) = read(monkeypatch, "UKPDS diet: HOMA-B at 6 years", course)
    assert found == pytest.approx(0.5, rel=1e-3)
    assert years.homa_b(SimpleNamespace(at=course), 0.0) == pytest.approx(100.0, rel=1e-3)
    assert asked.changes == {"weight_loss_goal": (5.0, 0.02, None)}
    assert asked.years == 6.0


@pytest.mark.parametrize(("name", "days", "found"), [
    ("600 kcal: glucose at 1 week", 7.0, 113.0), ("600 kcal: glucose at 8 weeks", 56.0, 64.0),
    ("600 kcal: liver fat at 1 week", 7.0, -35.0), ("600 kcal: liver fat at 8 weeks", 56.0, -280.0),
])  # fmt: skip
def test_a_low_energy_diet_is_read_after_days(monkeypatch, name, days, found):
    def course(quantity, year):
        day = year * 365.25
        return {"fasting_glucose": 120.0 - day, "liver_fat": 20.0 - day}[quantity]

    value, (asked,) = read(monkeypatch, name, course)
    assert value == pytest.approx(found)
    assert asked.person == "type2_moderate"
    assert asked.changes == {"energy_change": (-1675.0, 0.0, None)}
    assert days / 365.25 < asked.years < 0.2


def test_two_weeks_of_insulin_are_read_just_after_they_end(monkeypatch):
    def course(name, year):
        return 60.0 * (1.0 + year) if name == "fasting_insulin" else 5.5 * 18.016

    found, (asked,) = read(monkeypatch, "2 weeks of insulin: HOMA-B", course)
    assert found == pytest.approx(1.0 + 0.02 + FORTNIGHT + 0.01)
    during = (0.02, pytest.approx(0.02 + FORTNIGHT))
    assert asked.changes == {
        "insulin_treatment": (1.0, *during), "insulin_fasting_target": (100.0, *during),
        "dose_adjustment_time": (1.0, *during),
    }  # fmt: skip
    assert asked.years == 0.1


def test_the_rise_before_diabetes_is_read_a_year(monkeypatch):
    found, (asked,) = read(
        monkeypatch, "DPP placebo: glucose a year", lambda _, year: 100 + 2 * year
    )
    assert found == 2.0
    assert (asked.person, asked.years, asked.changes) == ("prediabetes", 3.0, {})


def test_c_peptide_falls_by_a_share_a_year_after_insulin_begins(monkeypatch):
    def course(name, year):
        return {"c_peptide": 400.0 * 0.53 ** (year - 2.0)}[name]

    events = [("stage_3", 1.9), ("insulin", 2.0)]
    found, (asked,) = read(
        monkeypatch, "Shields2018: C-peptide a year", course, events,
        killing_rate=2.0, inherited_decline=0.1,
    )  # fmt: skip
    assert found == pytest.approx(-47.0)
    life = ph.lives["type1_young"]
    assert asked.person == life.person
    assert asked.values == {**life.values, "killing_rate": 2.0}
    assert asked.years == 12.0
    assert len(asked.changes) == len({one.name for one in life.changes})
    found, _ = read(monkeypatch, "Shields2018: C-peptide at 7 years", course, events)
    assert found == pytest.approx(100.0 * 0.53**7.01)


def test_treatment_at_stage_two_is_read_by_how_much_longer_it_lasts(monkeypatch):
    def events(asked):
        treated = "immune_protection" in asked.changes
        return [("stage_2", 1.0), ("stage_3", 5.02 if treated else 3.02)]

    found, asked = read(monkeypatch, "Herold2019: stage 2, treated", lambda *_: 0.0, events)
    assert found == pytest.approx(2.0)
    assert asked[1].changes["immune_protection"] == (1.0, 1.02, pytest.approx(1.02 + FORTNIGHT))


@pytest.mark.parametrize(("name", "length"), [("A090", 1.0), ("A091", 15.0)])
def test_less_energy_is_read_as_weight_lost_of_ninety_kilograms(monkeypatch, name, length):
    found, (asked,) = read(
        monkeypatch, name, lambda name, year: {"weight": 85.0 - year}[name],
        carrying_cost=7.0, inherited_decline=0.1,
    )  # fmt: skip
    assert found == -5.0 - length
    assert (asked.person, asked.years) == ("healthy", length)
    assert asked.values == {"body_weight": 90.0, "carrying_cost": 7.0}
    assert asked.changes == {"energy_change": (-500.0, 0.0, None)}


def test_traits_are_those_of_people_with_type_2_only():
    values = {"inherited_decline": 0.1, "killing_rate": 2.0}
    lives = Lives(lambda *_: 0.0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(years, "progress", lives)
        years._course("healthy", values, 1.0)
        years._course("type2_late", values, 1.0)
    assert [one.values for one in lives.asked] == [{"killing_rate": 2.0}, values]


def test_fitted_numbers_stay_within_their_bounds():
    start = years.declared_values()
    assert list(years._named(start).values()) == pytest.approx(start)
    for name, value in years._named(start * 1e6).items():
        assert value == ph.catalogue()[name].bounds[1]


def fitted(monkeypatch, capsys, module, arguments, answer):
    """Run a fit whose search is replaced, and return its text, what was searched and written."""
    written, searched = [], {}

    def search(_function, begin, **settings):
        searched.update(settings, begin=begin)
        return SimpleNamespace(x=begin + math.log(answer))

    monkeypatch.setattr("sys.argv", ["fit", *arguments])
    monkeypatch.setattr(module, "least_squares", search)
    monkeypatch.setattr(module, "write_back", lambda *given: written.append(given))
    module.main()
    return capsys.readouterr().out, searched, written


def test_the_fit_of_years_prints_and_writes_what_was_found(monkeypatch, capsys):
    monkeypatch.setattr(
        years, "AIMS", {"an aim": (lambda values: values["killing_rate"], 1.0, 0.5)}
    )
    text, searched, written = fitted(monkeypatch, capsys, years, ["--write"], 1.01)
    start = dict(zip(years._NAMES, years.declared_values(), strict=True))
    (constants, people), = written  # fmt: skip
    assert constants["killing_rate"] == pytest.approx(1.01 * start["killing_rate"], rel=1e-2)
    assert set(constants) == set(years.CONSTANTS)
    assert set(people) == set(years.PEOPLE)
    assert people["type2_early"]["inherited_decline"] == pytest.approx(
        1.01 * start["inherited_decline"], rel=1e-2
    )
    assert (searched["diff_step"] == 0.05).all()
    assert searched["max_nfev"] == 6
    assert searched["args"][0] == pytest.approx(np.exp(searched["begin"]))
    assert f"{1.01 * start['killing_rate']:9.3f}  aim    1.00 +- 0.50  an aim" in text
    nothing, _, unwritten = fitted(monkeypatch, capsys, years, ["--rounds", "0"], 2.0)
    assert f"{start['killing_rate']:10.4g}{start['killing_rate']:10.4g}" in nothing
    assert not unwritten


def test_the_fit_of_drugs_prints_and_writes_what_was_found(monkeypatch, capsys):
    monkeypatch.setattr(drugs, "readings", lambda values: [*values[:3], 3.6])
    monkeypatch.setattr(drugs, "AIMS", drugs.AIMS[:3])
    text, searched, written = fitted(monkeypatch, capsys, drugs, ["--write"], 1.01)
    start = drugs.declared_values()
    ((constants, people),) = written
    within = [
        float(np.clip(1.01 * value, *ph.catalogue()[name].bounds))
        for name, value in zip(drugs.NAMES, start, strict=True)
    ]
    assert constants == pytest.approx(dict(zip(drugs.NAMES, within, strict=True)), rel=1e-3)
    assert people == {}
    assert (searched["diff_step"] == 0.02).all()
    assert searched["max_nfev"] == 12
    assert f"{1.01 * start[0]:9.3f}  aim  -4.30 +- 0.35  type2_late metformin" in text
    assert "    3.600  aim below 3.7 sulfonylurea" in text
    assert not fitted(monkeypatch, capsys, drugs, [], 1.0)[2]


def test_drugs_are_read_one_by_one_and_the_hypo_last(monkeypatch):
    monkeypatch.setattr(drugs.trials, "trial", lambda *aim: lambda bench: (aim, bench.constants))
    monkeypatch.setattr(drugs.trials, "lowest_without_lunch", lambda _bench: 3.5)
    values = drugs.declared_values() * 1.1
    found = drugs.readings(values)
    assert [aim for aim, _ in found[:-1]] == [aim for aim, _, _ in drugs.AIMS]
    assert found[0][1] == dict(zip(drugs.NAMES, values, strict=True))
    assert found[-1] == 3.5
