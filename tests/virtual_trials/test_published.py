"""What was published stands in the trials as in the kept table; what people give, by hand."""

import math

import pytest

from physiology.virtual_trials import (
    autoimmune,
    diet_alone,
    early_or_late,
    everybody,
    intensive_insulin,
    low_energy_diet,
    prevention,
    remission,
)
from physiology.virtual_trials.outcome import Outcome, kept

SICK, SOUND = True, False
OBESE, LEAN = True, False


def published(one: Outcome) -> tuple:
    return (one.trial, one.outcome, one.published, one.low, one.high, one.unit, one.range_from,
            one.source)  # fmt: skip


def simulated(rows: list[Outcome]) -> dict[str, tuple[float, int]]:
    return {row.outcome: (pytest.approx(row.simulated), row.n) for row in rows}


@pytest.mark.filterwarnings("ignore:Mean of empty slice")
def test_every_published_figure_stands_in_the_kept_table_of_the_trials():
    assert [published(one) for one in everybody.outcomes([])] == [published(one) for one in kept()]


def test_nobody_gives_no_number():
    for row in everybody.outcomes([]):
        assert row.n == 0
        assert math.isnan(row.simulated) or row.outcome.startswith("New diabetes"), row.outcome


def test_prevention_compares_the_arms_with_placebo():
    def one(arm: str, years: float, diagnosed: bool) -> prevention.Followed:
        return prevention.Followed(arm, years, diagnosed, 0.0, 5.9, 0.0)

    found = [one("placebo", 2.0, SICK), one("metformin", 2.5, SICK), one("lifestyle", 3.0, SOUND),
             one("placebo", 3.0, SOUND), one("metformin", 2.5, SOUND), one("lifestyle", 2.0, SICK),
             one("placebo", 3.0, SICK), one("metformin", 3.0, SOUND), one("lifestyle", 3.0, SOUND),
             ]  # fmt: skip
    assert simulated(prevention.outcomes(found)) == {
        "New diabetes, placebo": (25.0, 3),
        "New diabetes, metformin": (12.5, 3),
        "New diabetes, lifestyle": (12.5, 3),
        "Risk reduction, metformin": (50.0, 3),
        "Risk reduction, lifestyle": (50.0, 3),
    }


def test_remission_of_two_years_is_compared_with_that_of_one():
    found = [
        remission.Followed(lost, (begin, one, two), lost)
        for lost, begin, one, two in (
            (0.0, 7.0, 6.0, 6.0), (5.0, 8.0, 6.4, 6.6), (9.9, 8.0, 6.5, 6.4), (10.0, 9.0, 6.0, 7.0),
            (-1.0, 7.0, 6.0, 6.4), (15.0, 7.0, 7.0, 7.0), (39.0, 7.0, 6.0, 6.0), (40.0, 9.0, 7.0, 7.0),
        )
    ]  # fmt: skip
    assert simulated(remission.outcomes(found)) == {
        "Remission at 1 year, 0 to 5 kg lost": (100.0, 1),
        "Remission at 1 year, 5 to 10 kg lost": (50.0, 2),
        "Remission at 1 year, 10 to 15 kg lost": (100.0, 1),
        "Remission at 1 year, 15 kg lost or more": (50.0, 2),
        "HbA1c in the beginning": (62.0 / 8.0, 2),
        "Remission at 2 years, of that at 1 year": (0.8, 8),
    }


def test_a_low_energy_diet_is_read_week_by_week():
    weeks = len(low_energy_diet.WEEKS)
    assert low_energy_diet.WEEKS[0] == 0
    one, eight = low_energy_diet.WEEKS.index(1), low_energy_diet.WEEKS.index(8)

    def course(before: float, first: float, last: float) -> tuple[float, ...]:
        found = [math.nan] * weeks
        found[0], found[one], found[eight] = before, first, last
        return tuple(found)

    found = [
        low_energy_diet.Followed(
            course(180.16, 108.096, 90.08), course(10.0, 8.0, 2.0), course(2.0, 2.0, 5.0),
            course(100.0, 97.0, 85.0),
        ),
        low_energy_diet.Followed(
            course(144.128, 72.064, 126.112), course(6.0, 4.0, 2.0), course(3.0, 4.0, 7.0),
            course(90.0, 88.0, 80.0),
        ),
    ]  # fmt: skip
    assert simulated(low_energy_diet.outcomes(found)) == {
        "Fasting glucose before": (9.0, 2),
        "Fasting glucose, 1 week": (5.0, 2),
        "Fasting glucose, 8 weeks": (6.0, 2),
        "Liver fat, 1 week": (-25.0, 2),
        "Liver fat, 8 weeks": (-75.0, 2),
        "First phase of secretion, 1 week": (1.2, 2),
        "First phase of secretion, 8 weeks": (2.4, 2),
    }


def test_diet_alone_is_read_before_and_after():
    found = [
        diet_alone.Followed((6.6, 7.0), (60.0, 40.0)), diet_alone.Followed((7.0, 9.0), (50.0, 20.0)),
        diet_alone.Followed((7.5, 8.0), (40.0, 15.0)),
    ]  # fmt: skip
    assert simulated(diet_alone.outcomes(found)) == {
        "HbA1c in the beginning": (7.0, 3),
        "HbA1c after 6 years": (8.0, 3),
        "HOMA-B in the beginning, of healthy": (50.0, 3),
        "HOMA-B after 6 years, of the beginning": (50.0, 3),
    }


def test_intensive_insulin_is_read_as_ratios():
    found = [
        intensive_insulin.Followed((20.0, 40.0), (4.0, 2.0), (190.0, 120.0)),
        intensive_insulin.Followed((10.0, 40.0), (5.0, 3.5), (180.0, 130.0)),
    ]
    assert simulated(intensive_insulin.outcomes(found)) == {
        "HOMA-B after, of before": (3.0, 2),
        "HOMA-IR after, of before": (0.6, 2),
    }


def test_later_starts_that_end_worse_are_counted():
    ends = dict(zip(early_or_late.STARTS, (5.0, 5.5, 5.4, 7.0, 7.0, 9.0), strict=True))
    found = [early_or_late.Followed({at: (8.0, end) for at, end in ends.items()})]
    rows = simulated(early_or_late.outcomes(found))
    assert [value for value, _ in rows.values()] == [5.0, 9.0, 0.6]


def test_an_attack_is_read_by_its_medians():
    found = [
        autoimmune.Followed(LEAN, 20.0, 50.0, -45.0, 1.0, 6.0),
        autoimmune.Followed(OBESE, 10.0, 15.0, -50.0, 2.0, 8.0),
        autoimmune.Followed(LEAN, 0.0, 3.0, -40.0, 4.0, 9.0),
    ]
    assert list(simulated(autoimmune.outcomes(found)).values()) == [
        (-45.0, 3), (2.0, 3), (10.0, 3), (2.0, 2), (7.5, 2), (8.0, 1),
    ]  # fmt: skip


def test_a_sample_is_the_first_lives_and_the_first_attacks():
    size = everybody.Size(histories=6.0, autoimmune=4.0)
    assert everybody.sample_of(list("abcdefwxyz"), size) == list("abcwx")
