"""Meals, doses, events and bands of years, each worked by hand."""

import math
from types import SimpleNamespace

import numpy as np
import pytest

import physiology as ph
from physiology.body import Body
from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.slow.diet import carbohydrate_share
from physiology.usual import Therapy, usual_meals
from physiology.years import band, insulin
from physiology.years.band import UNSURE, Band, neighbour
from physiology.years.changes import edges, values_at
from physiology.years.course import Course
from physiology.years.events import events_of
from physiology.years.meals import meals_of_life
from physiology.years.recorded import QUANTITIES, Moment


def usual_life(share=None, window=24.0, centre=13.0, intake=100.0):
    return meals_of_life(
        carbohydrate_share.default if share is None else share, window, centre, intake
    )


def energy(meals):
    return sum(4.0 * one.carbohydrate + 9.0 * one.fat + 4.0 * one.protein for one in meals)


def test_the_usual_diet_is_the_usual_meals():
    for one, usual in zip(usual_life(), usual_meals(), strict=True):
        assert one.time == usual.time
        assert (one.carbohydrate, one.fat, one.protein) == pytest.approx(
            (usual.carbohydrate, usual.fat, usual.protein)
        )


def test_half_the_intake_is_half_of_everything():
    for one, usual in zip(usual_life(intake=50.0), usual_meals(), strict=True):
        assert (one.carbohydrate, one.fat, one.protein) == pytest.approx(
            (usual.carbohydrate / 2.0, usual.fat / 2.0, usual.protein / 2.0)
        )


def test_fat_takes_the_place_of_carbohydrate_at_the_same_energy():
    usual = usual_meals()
    half = usual_life(share=carbohydrate_share.default / 2.0)
    assert energy(half) == pytest.approx(energy(usual))
    for one, before in zip(half, usual, strict=True):
        assert one.carbohydrate == pytest.approx(before.carbohydrate / 2.0)
        assert one.protein == before.protein
        gained = sum(b.carbohydrate for b in usual) / 2.0 * 4.0 / 9.0
        share = before.fat / sum(b.fat for b in usual)
        assert one.fat == pytest.approx(before.fat + gained * share)


def test_a_short_window_brings_meals_together_about_its_centre():
    times = [minutes(one.time) / 60.0 for one in usual_meals()]
    shown = [minutes(one.time) / 60.0 for one in usual_life(window=6.0, centre=15.0)]
    assert max(shown) - min(shown) == pytest.approx(6.0, abs=0.02)
    squeezed = 6.0 / (max(times) - min(times))
    for before, now in zip(times, shown, strict=True):
        assert now == pytest.approx(15.0 + (before - 15.0) * squeezed, abs=0.01)
    late = usual_life(window=0.5, centre=24.0)
    assert {one.time[:2] for one in late} <= {"23", "00"}
    assert usual_life(window=max(times) - min(times))[0].time == usual_meals()[0].time


def test_there_is_always_something_on_the_plate():
    for one in usual_life(share=0.0, intake=0.0):
        assert (one.carbohydrate, one.fat, one.protein) == (0.01, 0.01, 0.01)


class Dosed:
    """A body with the settings of its insulin."""

    def __init__(self, target=None, **values):
        self.who = SimpleNamespace(fasting_target=target)
        self.values = {
            "insulin_follows_need": 1.0, "dose_adjustment_time": 10.0, "insulin_treatment": 0.0,
            "insulin_fasting_target": 110.0, "insulin_begins_at_ketones": 3.0,
            "antibody_activity": 0.2, "insulin_begins_with_antibodies": 180.0,
            "insulin_begins_at_glucose": 300.0, **values,
        }  # fmt: skip

    def value(self, name):
        return self.values[name]


def test_doses_go_towards_the_correct_ones_in_the_time_of_adjustment(monkeypatch):
    asked = []

    def titrated(*given):
        asked.append(given)
        return Therapy(2.0, 5.0), 0.0

    monkeypatch.setattr(insulin, "titrated", titrated)
    found = insulin.corrected(Dosed(), 1, 2, 3, Therapy(1.0, 10.0), 10.0, 0.01)
    share = 1.0 - 1.0 / math.e
    assert found.basal_rate == pytest.approx(1.0 + share)
    assert 1.0 / found.carbohydrate_ratio == pytest.approx(0.1 + 0.1 * share)
    assert asked[0][1:] == (1, 2, 3, Therapy(1.0, 10.0), 110.0, 3e-4, 0.01)
    first = insulin.corrected(Dosed(95.0), 1, 2, 3, insulin.NO_DOSE, 10.0, 0.01)
    assert first.basal_rate == pytest.approx(2.0 * share)
    assert 1.0 / first.carbohydrate_ratio == pytest.approx(0.2 * share)
    assert asked[1][5] == 95.0
    monkeypatch.setattr(insulin, "titrated", lambda *_: (insulin.NO_DOSE, 0.0))
    nothing = insulin.corrected(Dosed(), 1, 2, 3, insulin.NO_DOSE, 10.0, 0.01)
    assert nothing == insulin.NO_DOSE
    still = Dosed(insulin_follows_need=0.0)
    assert insulin.corrected(still, 1, 2, 3, Therapy(1.0, 10.0), 10.0, 0.01) == Therapy(1.0, 10.0)


@pytest.mark.parametrize(("ketones", "glucose", "activity", "vital"), [
    (3.1, 100.0, 0.0, True), (3.0, 300.0, 0.0, False), (0.1, 300.1, 0.0, True),
    (0.1, 200.0, 0.1, False), (0.1, 200.0, 0.2, True), (0.1, 180.0, 0.9, False),
])  # fmt: skip
def test_insulin_is_vital_by_ketones_or_glucose_and_earlier_with_antibodies(
    ketones, glucose, activity, vital
):
    lived = SimpleNamespace(
        at_waking=lambda name: {"ketones": ketones}[name],
        mean=lambda name: {"plasma_glucose": glucose}[name],
    )
    assert insulin.is_vital(Dosed(), lived, activity) is vital


def test_insulin_is_given_from_half_a_switch_on():
    assert insulin.is_given(Dosed(insulin_treatment=0.5))
    assert not insulin.is_given(Dosed(insulin_treatment=0.49))


class Told:
    """A course of which the quantities are told."""

    def __init__(self, hba1c, glucose=None, immune=None):
        self.years = np.arange(float(len(hba1c)))
        self.body = SimpleNamespace(value=lambda name: {"antibody_activity": 0.2}[name])
        self.rows = {
            "hba1c": np.array(hba1c), "fasting_glucose": np.array(glucose or [90.0] * len(hba1c)),
            "autoimmune_activity": np.array(immune or [0.0] * len(hba1c)),
        }  # fmt: skip

    def __getitem__(self, name):
        return self.rows[name]


def happened(*told, marks=()):
    return [(one.key, one.year) for one in events_of(Told(*told), marks)]


def test_thresholds_are_passed_both_ways():
    assert happened([5.0, 5.7, 6.5, 6.4, 5.6]) == [
        ("prediabetes", 1.0), ("diabetes", 2.0), ("remission", 3.0), ("normal", 4.0),
    ]  # fmt: skip
    assert happened([5.0] * 4, [99.0, 100.0, 126.0, 99.9]) == [
        ("prediabetes", 1.0), ("diabetes", 2.0), ("normal", 3.0),
    ]  # fmt: skip
    assert happened([6.6, 6.6]) == []


def test_under_attack_stages_are_told_and_all_is_in_the_order_of_time():
    found = happened([5.0, 5.0, 5.9, 7.0], None, [0.0, 0.2, 0.3, 0.1], marks=(("insulin", 2.5),))
    assert found == [("autoimmunity", 1.0), ("stage_2", 2.0), ("insulin", 2.5), ("stage_3", 3.0)]


def test_a_neighbour_differs_by_the_stated_shares_within_bounds():
    body = Body("type2_early")
    weaker, stronger = neighbour(body, 1.0), neighbour(body, -1.0)
    for name, share in UNSURE.items():
        low, high = model().declared[name].bounds
        for one, side in ((weaker, 1.0), (stronger, -1.0)):
            expected = min(max(body.value(name) * (1.0 + side * share), low), high)
            assert one.value(name) == pytest.approx(expected), name


def test_a_band_spans_both_neighbours_whichever_is_larger():
    def course(slope, *events):
        return SimpleNamespace(
            at=lambda _name, year: slope * year,
            events=[SimpleNamespace(key=key, year=year) for key, year in events],
        )

    both = Band(course(1.0), course(2.0, ("diabetes", 3.0), ("diabetes", 5.0)))
    assert both.span("hba1c", 2.0) == (2.0, 4.0)
    assert Band(course(3.0), course(2.0)).span("hba1c", 1.0) == (2.0, 3.0)
    assert both.years_of("diabetes") == (3.0, math.inf)
    assert both.years_of("insulin") == (math.inf, math.inf)


def test_a_band_follows_the_stronger_and_the_weaker(monkeypatch):
    followed = []
    monkeypatch.setattr(band, "progress", lambda *given: followed.append(given) or len(followed))
    found = band.progress_band("prediabetes", 7.0)
    assert (found.stronger, found.weaker) == (1, 2)
    decline = [given[0].value("inherited_decline") for given in followed]
    assert decline[0] < decline[1]
    assert [given[1:] for given in followed] == [(7.0, (), "coarse")] * 2


def test_edges_of_changes_lie_within_the_course():
    changes = (ph.Change("energy_change", 300.0, 1.0, 4.0), ph.Change("metformin", 1000.0, 4.0),
               ph.Change("physical_activity", 4.0, 0.0, 9.0))  # fmt: skip
    assert edges(changes, 6.0) == [0.0, 1.0, 4.0, 6.0]
    assert edges(changes, 9.5) == [0.0, 1.0, 4.0, 9.0, 9.5]
    assert values_at(changes, 1.0) == {"energy_change": 300.0, "physical_activity": 4.0}
    assert set(values_at(changes, 4.0)) == {"metformin_dose", "physical_activity"}


def test_quantities_are_read_from_a_moment():
    lived = SimpleNamespace(
        mean=lambda name: {"beta_cell_function": 0.5, "urinary_glucose_loss": 0.2,
                           "insulin_secretion_rate": 3.0}[name],
        at_waking=lambda name: {"plasma_glucose": 101.0}[name],
    )  # fmt: skip
    slow = {
        "beta_cell_identity": 0.9,
        "filled_beta_cells": 0.8,
        "fat_free_work": 0.7,
        "weight": 80.0,
    }
    moment = Moment(lived, slow, None, None, Therapy(0.5, 10.0), 2.0, 150.0)
    assert QUANTITIES["beta_cell_function"].read(moment) == pytest.approx(0.9 * 0.8 * 0.7 * 0.5)
    assert QUANTITIES["fasting_glucose"].read(moment) == 101.0
    assert QUANTITIES["insulin_secretion"].read(moment) == 3.0
    # 0.2 mg/kg/min of 80 kg over 1440 minutes are 23.04 g.
    assert QUANTITIES["urinary_glucose"].read(moment) == pytest.approx(23.04)
    # 24 h at 0.5 U/h and 150 g at 10 g/U, all doubled.
    assert QUANTITIES["insulin_dose"].read(moment) == pytest.approx(54.0)
    untreated = Moment(lived, slow, None, None, None, 2.0, 150.0)
    assert QUANTITIES["insulin_dose"].read(untreated) == 0.0


def told_course(states=((1.0, 2.0), (3.0, 6.0), (5.0, 0.0))):
    rows = tuple({"weight": 70.0 + i, "insulin_dose": 0.0} for i in range(3))
    return Course(
        Body("prediabetes"), np.array([0.0, 1.0, 3.0]), rows, ({}, {}, {}), (), (), np.array(states)
    )


@pytest.mark.parametrize(("year", "state"), [
    (0.0, [1.0, 2.0]), (0.25, [1.5, 3.0]), (1.0, [3.0, 6.0]), (2.0, [4.0, 3.0]), (3.0, [5.0, 0.0]),
])  # fmt: skip
def test_a_course_wakes_between_what_was_recorded(year, state):
    assert told_course().waking(year) == pytest.approx(state)


def test_a_course_is_read_between_years_and_not_beyond():
    course = told_course()
    assert course.at("weight", 2.0) == 71.5
    assert course.age == pytest.approx(course.body.value("age") + np.array([0.0, 1.0, 3.0]))
    for year in (-0.1, 3.1):
        with pytest.raises(ph.ScenarioError, match=r"^year"):
            course.at("weight", year)
    with pytest.raises(ph.ScenarioError, match="'mood' is not a quantity"):
        course["mood"]
