"""How experiments are read, on courses worked by hand."""

from importlib import import_module
from types import SimpleNamespace

import numpy as np
import pytest

from physiology.protocols import exercise_bout as bout_of
from physiology.protocols.laboratory import at, first_time, millimolar, peak

ogtt = import_module("physiology.protocols.ogtt")


class Course(dict):
    """A course of which every value is told."""

    def __init__(self, time, **values):
        super().__init__({name: np.array(value, dtype=float) for name, value in values.items()})
        self.time = np.array(time, dtype=float)


def test_the_peak_is_that_of_the_parabola_through_the_top():
    """y = 10 - (x - 2.2)^2 at whole times."""
    time = np.arange(6.0)
    value, when = peak(Course(time, y=10.0 - (time - 2.2) ** 2), "y")
    assert (value, when) == pytest.approx((10.0, 2.2))
    value, when = peak(Course(10.0 * time, y=10.0 - (time - 2.7) ** 2), "y")
    assert (value, when) == pytest.approx((10.0, 27.0))


def test_a_peak_at_an_end_or_before_what_counts_is_where_it_is():
    course = Course([0.0, 5.0, 10.0, 15.0], y=[9.0, 1.0, 2.0, 7.0])
    assert peak(course, "y") == (9.0, 0.0)
    assert peak(course, "y", 5.0) == (7.0, 15.0)
    falling = Course([0.0, 5.0, 10.0, 15.0], y=[9.0, 8.0, 2.0, 1.0])
    assert peak(falling, "y", 5.0) == (8.0, 5.0)
    flat = Course([0.0, 5.0, 10.0, 15.0], y=[3.0, 3.0, 3.0, 2.0])
    assert peak(flat, "y") == (3.0, 0.0)
    plateau = Course([0.0, 5.0, 10.0, 15.0], y=[1.0, 3.0, 3.0, 1.0])
    assert peak(plateau, "y") == pytest.approx((3.25, 7.5))


def test_a_limit_is_reached_between_two_moments():
    course = Course([0.0, 10.0, 20.0], y=[1.0, 3.0, 11.0])
    assert first_time(course, "y", 5.0) == pytest.approx(12.5)
    assert first_time(course, "y", 3.0) == 10.0
    assert first_time(course, "y", 0.5) == 0.0
    assert first_time(course, "y", 1.0) == 0.0
    assert first_time(course, "y", 11.5) == np.inf
    assert at(course, "y", 15.0) == 7.0
    assert millimolar(180.16) == pytest.approx(10.0)


FIVE = (0, 30, 60, 90, 120)


def test_indices_of_a_textbook_case():
    """HOMA-IR 5 * 9 / 22.5 = 2; HOMA-B 20 * 9 / 1.5 = 120; Matsuda by its formula."""
    glucose = dict(zip(FIVE, (5.0, 8.0, 9.0, 7.0, 6.0), strict=True))
    insulin = dict(zip(FIVE, (9.0, 60.0, 70.0, 50.0, 41.0), strict=True))
    found = ogtt.indices(glucose, insulin)
    assert found["homa_ir"] == 2.0
    assert found["homa_b"] == 120.0
    matsuda = 10000.0 / np.sqrt(90.08 * 9.0 * 126.112 * 46.0)
    assert found["matsuda"] == pytest.approx(matsuda)
    assert found["insulinogenic_index"] == pytest.approx(17.0)
    assert found["disposition_index"] == pytest.approx(17.0 * matsuda)


def test_indices_where_they_have_no_meaning():
    level = dict.fromkeys(FIVE, 3.5)
    found = ogtt.indices(level, dict.fromkeys(FIVE, 0.0))
    assert found["homa_b"] == np.inf
    assert found["insulinogenic_index"] == 0.0
    assert np.isfinite(found["matsuda"])
    falling = dict(zip(FIVE, (5.0, 4.0, 4.0, 4.0, 4.0), strict=True))
    assert ogtt.indices(falling, {**dict.fromkeys(FIVE, 9.0), 30: 6.0})[
        "insulinogenic_index"
    ] == pytest.approx(3.0)


def drunk(secretion):
    time = np.arange(0.0, 181.0, 1.0)
    return ogtt._readouts(Course(
        time, plasma_glucose=90.08 + time, plasma_insulin=60.0 + 6.0 * time,
        c_peptide=500.0 + 10.0 * time, insulin_secretion_rate=secretion(time),
    ))  # fmt: skip


def test_a_drink_is_read_at_its_minutes():
    found = drunk(lambda time: 2.0 + time / 60.0)
    assert found["glucose_0"] == pytest.approx(5.0)
    assert found["glucose_30"] == pytest.approx(120.08 / 18.016)
    assert found["insulin_30"] == pytest.approx(240.0 / 6.0, rel=1e-6)
    assert found["c_peptide_120"] == pytest.approx(1.7)
    assert (found["peak_time"], found["peak_glucose"]) == pytest.approx((180.0, 270.08 / 18.016))
    assert found["secretion_ratio"] == pytest.approx(2.5)
    assert found["secretion_rising_at_120"] == 1.0
    falling = drunk(lambda time: 5.0 - time / 60.0)
    assert falling["secretion_rising_at_120"] == 0.0
    assert drunk(lambda time: 0.0 * time)["secretion_ratio"] == 0.0
    assert drunk(lambda time: 5e-7 + 0.0 * time)["secretion_ratio"] == 0.0


def bout(monkeypatch, gained_seen):
    module = import_module("physiology.protocols.exercise_bout")
    time = np.array([0.0, 30.0, 60.0, 120.0])
    course = Course(time, plasma_glucose=[180.16, 144.128, 126.112, 90.08],
                    sensitisation=[0.0, 0.2, 0.4, 0.3])  # fmt: skip
    asked = []
    person = SimpleNamespace(
        basal=list, experiment=lambda levels, end: asked.append((len(levels), end)) or course
    )
    monkeypatch.setattr(module, "subject", lambda _who: person)
    monkeypatch.setattr(module, "_recovery", lambda _who, gained: gained_seen.append(gained) or 1.5)
    return bout_of("type1", 60.0), asked


def test_a_bout_is_read_at_its_end_and_recovery_from_what_is_left_at_last(monkeypatch):
    gained: list[float] = []
    found, asked = bout(monkeypatch, gained)
    assert found.readouts["glucose_change"] == pytest.approx(-3.0)
    assert found.readouts["minimum_glucose"] == pytest.approx(5.0)
    assert found.readouts["sensitivity_recovery_days"] == 1.5
    assert gained == [0.3]
    assert asked[0][1] == 120.0


@pytest.mark.parametrize(("gained", "days"), [(0.02, 0.0), (0.1, 2.5), (1e6, np.inf)])
def test_recovery_is_the_first_half_day_that_differs_by_less_than_three_percent(
    monkeypatch, gained, days
):
    """Disposal rises as sensitisation does, which fades by 1 / e in two days."""
    module = import_module("physiology.protocols.exercise_bout")
    body = SimpleNamespace(value=lambda name: {"sensitisation_time": 2880.0}[name])
    usual = SimpleNamespace(readouts={"m_value": 8.0})
    monkeypatch.setattr(module, "clamp", lambda _body: usual)
    monkeypatch.setattr(module, "_clamp_with", lambda _who, left: 8.0 * (1.0 + left))
    assert module._recovery(SimpleNamespace(body=body), gained) == days
