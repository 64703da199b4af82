"""Attacks, and the lives that people of trials are taken from."""

from types import SimpleNamespace

import numpy as np
import pytest

from physiology.core.errors import SimulationError
from physiology.virtual_trials import autoimmune, everybody, history, traits
from physiology.virtual_trials.history import History, has_diabetes
from physiology.virtual_trials.participant import Participant
from tests.virtual_trials.pretended import Pretended, chance

DAY = 1.0 / 365.25


def attacked(monkeypatch, number: int = 1):
    """Follow somebody whose two-hour glucose rises by 20 mg/dL a year, half of it when treated."""
    drawn = {}

    def body(values):
        drawn.update(values)
        return values

    def passes(person: Pretended, years: float) -> None:
        person.given.setdefault("spared", 1.0)
        if person.given.get("immune_protection"):
            person.given["spared"] = 0.5
        person.readings["two_hours"] += 20.0 * years * person.given["spared"]
        person.readings["c_peptide"] *= 0.53**years

    person = Pretended(passes, fasting_glucose=90.0, two_hours=100.0, c_peptide=400.0, hba1c=6.9,
                       insulin_dose=30.0, weight=60.0)  # fmt: skip
    monkeypatch.setattr(autoimmune, "body_of_traits", body)
    monkeypatch.setattr(autoimmune, "Participant", lambda _body: person)
    return autoimmune.take_part(number, chance(0.0, 0.5, 1.0)), person, drawn


def test_an_attack_is_waited_for_and_treated_at_stage_two(monkeypatch):
    (found,), person, drawn = attacked(monkeypatch)
    assert drawn == {
        "age": 20.0, "autoimmune_susceptibility": 0.5, "beta_cell_endowment": 1.0,
        "secretory_reserve": 0.8, "body_weight": 100.0, "visceral_fat_area": 150.0,
    }  # fmt: skip
    assert found.obese
    # From 140 to 200 mg/dL at 20 a year; treated for 14 days first, then half as fast.
    assert found.untreated == pytest.approx(36.0)
    assert found.treated == pytest.approx(72.0, abs=3.0)
    assert found.decline == pytest.approx(-47.0, abs=1e-6)
    assert found.residual == pytest.approx(100.0 * 0.53**7, rel=1e-6)
    assert found.remission == 0.0
    assert person.told[:3] == [{"immune_trigger": 1.0}, 0.25, {"immune_trigger": 0.0}]
    treated = person.told.index({"immune_protection": 1.0})
    assert person.told[treated + 1 : treated + 3] == [
        pytest.approx(14.0 * DAY), {"immune_protection": 0.0},
    ]  # fmt: skip


def test_every_second_participant_is_lean(monkeypatch):
    (found,), _, drawn = attacked(monkeypatch, 4)
    assert not found.obese
    assert drawn["body_weight"] == 70.0
    assert "visceral_fat_area" not in drawn


def test_who_never_comes_to_stage_two_takes_no_part():
    conduct = autoimmune.Conduct()
    still = Pretended(fasting_glucose=90.0, two_hours=100.0)
    assert not autoimmune._wait(still, autoimmune.STAGE_2, conduct)
    assert still.year == conduct.longest_wait
    for fasting, two_hours, is_there in (
        (110.0, 100.0, True), (90.0, 140.0, True), (109.9, 139.9, False),
    ):  # fmt: skip
        one = Pretended(fasting_glucose=fasting, two_hours=two_hours)
        assert autoimmune._wait(one, autoimmune.STAGE_2, conduct) == is_there


def test_remission_is_months_on_insulin_with_a_low_score():
    """HbA1c 6.9 % and 0.5 U/kg score 8.9; up to 9 counts [Mortensen2009], for three years."""

    def passes(person: Pretended, _years: float) -> None:
        person.now.therapy = "insulin" if person.year > 0.5 / 12.0 + 2.0 / 12.0 else None
        person.readings["insulin_dose"] += 1.0 if person.year > 1.0 + 1e-6 else 0.0

    def peptide() -> Pretended:
        return Pretended(passes, c_peptide=5.0, hba1c=6.9, insulin_dose=30.0, weight=60.0)

    months, found = autoimmune._after_diagnosis(peptide())
    # Untreated for two months; from the fourteenth the score is above 9.
    assert months == 11.0
    assert found == [5.0] * 8
    person = peptide()
    autoimmune._after_diagnosis(person)
    assert person.year == pytest.approx(7.0)
    assert person.told == pytest.approx([1.0 / 12.0] * 36 + [1.0] * 4)


def life(count: int, diagnosis: int | None) -> History:
    return History(tuple(Pretended(hba1c=float(i)) for i in range(count)), diagnosis)


def test_a_history_gives_the_body_nearest_to_an_age_or_after_a_diagnosis():
    lived = life(10, 3)
    assert lived.at_age(22.4).read("hba1c") == 2.0
    assert lived.at_age(28.6).read("hba1c") == 9.0
    assert lived.at_age(29.6) is None
    assert lived.after_diagnosis(-2.0).read("hba1c") == 1.0
    assert lived.after_diagnosis(5.6).read("hba1c") == 9.0
    assert lived.after_diagnosis(6.6) is None
    assert life(10, None).after_diagnosis(0.0) is None
    assert lived.at_age(22.0) is not lived.years[2]


@pytest.mark.parametrize(("glucose", "hba1c", "has"), [
    (125.9, 6.4, False), (126.0, 5.0, True), (90.0, 6.5, True),
])  # fmt: skip
def test_diabetes_is_fasting_glucose_or_hba1c_above_the_threshold(glucose, hba1c, has):
    assert has_diabetes(Pretended(fasting_glucose=glucose, hba1c=hba1c)) is has


@pytest.mark.parametrize(("a_year", "end", "diagnosis"), [(0.0, 55.0, None), (1.25, 32.0, 20)])
def test_a_life_ends_in_old_age_or_twelve_years_after_diagnosis(
    monkeypatch, a_year, end, diagnosis
):
    def rises(person: Pretended, years: float) -> None:
        person.readings["fasting_glucose"] += 1.5 * a_year * years

    person = Pretended(rises, fasting_glucose=90.0, hba1c=5.0)
    monkeypatch.setattr(history, "body_of_traits", lambda values: values)
    monkeypatch.setattr(history, "Participant", lambda _body: person)
    monkeypatch.setattr(history, "drawn", lambda *_: traits.Traits({}, 300.0, 24.6, 2.1))
    lived = history.lived(chance())
    assert person.year == end
    assert len(lived.years) == int(end) + 1
    assert lived.diagnosis == diagnosis
    told = person.told
    assert told[0] == {"physical_activity": 2.1}
    # Nothing more is eaten before the fifth birthday after the twentieth.
    assert told[1:11:2] == [{}] * 5
    assert told[11] == {"energy_change": 300.0}


def test_traits_are_drawn_from_their_own_ranges():
    spreads = traits.Spreads()
    lowest = traits.drawn(chance(*[0.0] * 7), spreads)
    highest = traits.drawn(chance(*[1.0] * 7), spreads)
    assert lowest.values == {
        "age": 20.0, "beta_cell_endowment": 0.65, "inherited_sensitivity": 0.75,
        "secretory_reserve": 0.4, "inherited_decline": 0.02, "islet_fat_susceptibility": 0.05,
        "adaptation_set_point": 0.95,
    }  # fmt: skip
    assert highest.values == {
        "age": 20.0, "beta_cell_endowment": 0.95, "inherited_sensitivity": 0.95,
        "secretory_reserve": 0.8, "inherited_decline": 0.05, "islet_fat_susceptibility": 0.25,
        "adaptation_set_point": 0.95,
    }  # fmt: skip
    assert (lowest.surplus, lowest.surplus_age, lowest.activity) == (250.0, 25.0, 2.4)
    assert (highest.surplus, highest.surplus_age) == (500.0, 40.0)


@pytest.mark.parametrize("rest", [0.0, 0.2, 0.6])
def test_the_mass_is_searched_at_which_living_cells_are_the_endowment(monkeypatch, rest):
    """Where a part of the cells rests, more as they are more: known, so that it can be checked."""
    tried = []

    def pretended(body):
        mass = body.value("beta_cell_mass")
        tried.append(mass)
        return Pretended(beta_cell_mass=mass * (0.8 - rest * mass / 3.0))

    monkeypatch.setattr(traits, "Participant", pretended)
    mass = traits.body_of_traits({"beta_cell_endowment": 0.7}).value("beta_cell_mass")
    assert mass * (0.8 - rest * mass / 3.0) == pytest.approx(0.7, rel=0.005)
    assert tried[0] == pytest.approx(0.91)
    assert len(tried) <= 4


def test_an_endowment_out_of_reach_ends_at_the_limit(monkeypatch):
    def hardly_any(body):
        return Pretended(beta_cell_mass=0.001 * body.value("beta_cell_mass"))

    monkeypatch.setattr(traits, "Participant", hardly_any)
    mass = traits.body_of_traits({"beta_cell_endowment": 0.7}).value("beta_cell_mass")
    assert mass == traits.model().declared["beta_cell_mass"].bounds[1]


def test_homa_of_a_textbook_case_and_the_first_phase_above_basal():
    """4.5 mmol/L and 10 uU/mL: HOMA-B 200 %, HOMA-IR 2 [Matthews1985]; 6 pmol to the uU."""
    insulin = np.array([60.0, 300.0, 120.0, 180.0])
    asked = []

    def experiment(levels, minutes, step=1.0):
        asked.append((levels, minutes, step))
        return {"plasma_insulin": insulin, "plasma_glucose": np.array([90.0, 300.0, 150.0])}

    person = SimpleNamespace(
        fasting="fast", basal=lambda: ["basal"], experiment=experiment,
        glucose_of=lambda state: {"fast": 4.5 * 18.016}[state],
    )  # fmt: skip
    who = SimpleNamespace(subject=lambda: person)
    assert Participant.homa(who) == pytest.approx((200.0, 2.0), rel=1e-3)
    assert Participant.first_phase(who) == pytest.approx(15.0, rel=1e-3)
    levels, minutes, _ = asked[-1]
    assert minutes == 10.0
    assert (levels[1].start, levels[1].end, levels[1].value) == (0.0, 1.0, 300.0)
    assert Participant.tolerance(who) == (90.0, 150.0)
    assert asked[-1][1:] == (120.0, 120.0)


def test_a_body_that_cannot_be_computed_has_left_its_trial():
    def fails(_who, _random):
        raise SimulationError("no")

    assert everybody._tried(fails, 1, None) == []
    assert everybody._tried(lambda who, random: [who, random], 1, 2) == [1, 2]


def test_everybody_has_chances_of_their_own(monkeypatch):
    """The same seed gives the same; another person, trial or seed gives others."""

    def draws(_who, random):
        return [random.random()]

    monkeypatch.setattr(everybody, "lived", lambda random: random.random())
    monkeypatch.setattr(everybody, "TRIALS", {"a": (draws, None), "b": (draws, None)})
    monkeypatch.setattr(everybody.autoimmune, "take_part", draws)
    size = everybody.Size(histories=3.0, autoimmune=2.0, seed=5.0)
    found = everybody.followed(size, workers=1)
    assert [sorted(one) for one in found] == [["a", "b"]] * 3 + [["autoimmune"]] * 2
    numbers = [value for one in found for (value,) in one.values()]
    assert len(set(numbers)) == 8
    assert everybody.followed(size, workers=1) == found
    assert everybody.followed(everybody.Size(3.0, 2.0, 6.0), workers=1)[0] != found[0]
    assert numbers[0] == np.random.default_rng((5, 0, 1)).random()
    assert numbers[-1] == np.random.default_rng((5, 1, 100)).random()
