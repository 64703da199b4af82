"""Complications: relative risks follow the mean of HbA1c so far, as the studies counted it."""

import math

import numpy as np
import pytest

import physiology as ph
from physiology.slow.complications import proliferative_share, relative_risks

KINDS = ("microvascular", "myocardial_infarction", "retinopathy_progression")
YEARS = np.array([0.0, 4.0, 10.0, 20.0, 30.0])
WORSE = np.array([5.4, 6.0, 7.5, 9.0, 10.0])
BETTER = np.array([5.4, 5.8, 6.0, 6.3, 6.9])


def test_the_same_course_has_the_same_risk():
    for risk in relative_risks(YEARS, WORSE, WORSE).values():
        assert risk == pytest.approx(np.ones(5), abs=1e-12)


def test_one_point_less_is_the_published_size():
    risks = relative_risks([0.0, 10.0], 7.0, 8.0)
    assert risks["microvascular"] == pytest.approx([0.63, 0.63])
    assert risks["myocardial_infarction"] == pytest.approx([0.86, 0.86])


def test_a_tenth_less_is_the_published_size():
    found = relative_risks([0.0, 5.0], 8.1, 9.0)["retinopathy_progression"]
    assert found == pytest.approx([0.56, 0.56])


def test_risks_are_relative_in_both_directions():
    one, other = relative_risks(YEARS, WORSE, BETTER), relative_risks(YEARS, BETTER, WORSE)
    for kind in KINDS:
        assert one[kind] * other[kind] == pytest.approx(np.ones(5))
        assert one[kind][-1] > 1.1 > 0.9 > other[kind][-1]


def test_small_vessels_answer_more_than_large_ones():
    risks = relative_risks(YEARS, BETTER, WORSE)
    assert risks["microvascular"][-1] < risks["myocardial_infarction"][-1]


def test_nothing_differs_before_one_of_them_has_diabetes():
    """The course of the one reaches 6.5 % in year 12."""
    risks = relative_risks([0.0, 10.0, 11.9, 12.1, 22.0], [5.0, 6.0, 6.475, 6.525, 9.0], 5.5)
    for kind in KINDS:
        assert list(risks[kind][:3]) == [1.0, 1.0, 1.0]
        assert risks[kind][3] > 1.0
        assert np.all(np.diff(risks[kind][3:]) > 0.0)


def test_two_people_who_never_have_diabetes_are_not_compared():
    for risk in relative_risks(YEARS, 5.2, 6.2).values():
        assert list(risk) == [1.0] * 5


def test_the_mean_so_far_counts_not_the_value_of_today():
    """Ten years at 9 %, then at 7 %: after twenty the mean is 8 %."""
    risks = relative_risks([0.0, 10.0, 10.0, 20.0], [9.0, 9.0, 7.0, 7.0], 9.0, since=0.0)
    assert risks["microvascular"] == pytest.approx([1.0, 1.0, 1.0, 0.63])


def test_early_years_weigh_as_much_as_late_ones():
    early = relative_risks([0.0, 10.0, 10.0, 20.0], [7.0, 7.0, 9.0, 9.0], 9.0)
    late = relative_risks([0.0, 10.0, 10.0, 20.0], [9.0, 9.0, 7.0, 7.0], 9.0)
    for kind in KINDS:
        assert early[kind][-1] == pytest.approx(late[kind][-1])
        assert early[kind][1] < late[kind][1] == 1.0


@pytest.mark.parametrize("count", [31, 400, 3001])
def test_the_spacing_does_not_matter(count):
    fine = np.union1d(np.linspace(0.0, 30.0, count), YEARS)
    worse, better = np.interp(fine, YEARS, WORSE), np.interp(fine, YEARS, BETTER)
    there = np.isin(fine, YEARS)
    for kind, risk in relative_risks(YEARS, WORSE, BETTER).items():
        assert relative_risks(fine, worse, better)[kind][there] == pytest.approx(risk, rel=1e-9)
    few, many = proliferative_share(YEARS, WORSE), proliferative_share(fine, worse)[there]
    assert many == pytest.approx(few, rel=1e-9)


def test_what_is_given_is_not_changed():
    given = WORSE.copy()
    relative_risks(YEARS, given, BETTER)
    proliferative_share(YEARS, given)
    assert list(given) == list(WORSE)


def test_proliferative_retinopathy_in_the_study():
    """Nobody below 7.6 %; 51 % above 9.5 % after 20 to 24 years; then 74 % after 32."""
    assert list(proliferative_share([0.0, 24.0], 7.6)) == [0.0, 0.0]
    assert proliferative_share([0.0, 22.0], 10.0)[-1] == pytest.approx(51.0, abs=1.0)
    assert proliferative_share([0.0, 32.0], 10.0)[-1] == pytest.approx(74.0, abs=6.0)


def test_damage_that_is_done_stays_done():
    share = proliferative_share([0.0, 15.0, 15.0, 40.0], [10.0, 10.0, 6.0, 6.0])
    assert 5.0 < share[1] == share[2] == share[3]
    higher = [proliferative_share([0.0, 20.0], level)[-1] for level in (7.7, 8.5, 9.5, 11.0, 14.0)]
    assert higher == sorted(higher)
    assert higher[-1] < 100.0


def test_the_protocol_says_what_the_courses_say():
    found = ph.protocols.complications(hba1c=8.0, reference_hba1c=10.0, years=22.0)
    assert set(found.readouts) == set(found.units)
    assert set(found.units.values()) == {"%"}
    risks = relative_risks([0.0, 22.0], 8.0, 10.0)
    reads = found.readouts
    assert reads["microvascular_risk_change"] == pytest.approx(100 * (0.63**2 - 1))
    assert reads["myocardial_infarction_risk_change"] == pytest.approx(100 * (0.86**2 - 1))
    assert reads["retinopathy_progression_change"] == pytest.approx(
        100 * (risks["retinopathy_progression"][-1] - 1)
    )
    assert reads["proliferative_retinopathy"] == pytest.approx(
        proliferative_share([0.0, 22.0], 8.0)[-1]
    )


def test_the_sizes_are_those_of_the_body():
    who = ph.Scenario("type2_early", values={"microvascular_risk_per_hba1c": 0.41})
    found = ph.protocols.complications(who, hba1c=7.0, reference_hba1c=8.0).readouts
    assert found["microvascular_risk_change"] == pytest.approx(-41.0)


def test_the_trial_follows_from_its_slope():
    """DCCT: -73 (65 to 80) % between the arms, at about 7 and 9 %; the slope alone was given."""
    for own, other in ((7.2, 9.1), (7.0, 9.0)):
        found = ph.protocols.complications(hba1c=own, reference_hba1c=other, years=6.5).readouts
        assert -80.0 < found["retinopathy_progression_change"] < -65.0


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (([0.0, 1.0], [7.0, 99.0], 8.0), "hba1c: 99 .*allowed is 3 to 30 %"),
        (([0.0, 1.0], 7.0, [8.0, math.nan]), "reference_hba1c: nan .*3 to 30 %"),
        (([0.0, 1.0], [7.0, 7.0, 7.0], 8.0), "hba1c: .*2 as there are years"),
        (([0.0, 1.0], "high", 8.0), "hba1c: must be numbers"),
        (([0.0, 1.0], True, 8.0), "hba1c: must be numbers"),
        (([1.0, 0.0], 7.0, 8.0), "years: must not fall"),
        (([0.0, 101.0], 7.0, 8.0), "years: .*100 years"),
        (([0.0, math.inf], 7.0, 8.0), "years: .*100 years"),
        (([], 7.0, 8.0), "years: must be a list"),
        ((3.0, 7.0, 8.0), "years: must be a list"),
        (([0.0, [1.0]], 7.0, 8.0), "years: must be numbers"),
    ],
)
def test_what_cannot_be_is_refused(given, words):
    with pytest.raises(ph.ScenarioError, match=f"^{words}"):
        relative_risks(*given)
    if not words.startswith("reference"):
        with pytest.raises(ph.ScenarioError, match=f"^{words}"):
            proliferative_share(*given[:2])
