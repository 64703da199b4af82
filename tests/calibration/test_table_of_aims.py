"""The table that a fit prints, and how residuals of the day are put together."""

from types import SimpleNamespace

import numpy as np
import pytest

from physiology.calibration import targets
from physiology.evidence.anchors import Anchor

ANCHOR = Anchor("A001", "A", "rest", "glucose of a morning", 4.0, 6.0, "mmol/L", "", "")


class Told:
    """A bench whose answers are told beforehand."""

    def __init__(self, **answers: float) -> None:
        self.answers = answers

    def read(self, protocol, person, name, **settings):
        asked = "_".join([protocol, person, name, *(f"{v:g}" for v in settings.values())])
        return self.answers[asked]

    def result(self, protocol, person, body=None, **_settings):
        return SimpleNamespace(
            readouts={"m_value": self.answers[f"{protocol}_{person}_{sorted(body or {})}"]},
            trajectory=self.answers.get("course"),
        )


@pytest.fixture(autouse=True)
def few_aims(monkeypatch):
    monkeypatch.setattr(targets, "anchors", lambda: dict.fromkeys(("A001", "A041", "A052"), ANCHOR))
    monkeypatch.setattr(
        targets, "READERS",
        {"A001": lambda _b: 5.5, "A041": lambda _b: 7.0, "A052": lambda _b: 9.0},
    )  # fmt: skip
    monkeypatch.setattr(targets, "TOLERANCE_CURVES", {("healthy", "glucose", 30): (7.0, 0.5)})
    monkeypatch.setattr(targets, "SECRETION", {("healthy", 60): (9.0, 2.0)})
    monkeypatch.setattr(targets, "secretion_change", lambda _b, _person, minute: minute / 6.0)
    monkeypatch.setattr(
        targets, "PLAUSIBLE", {"a": (lambda _b: 2.0, 1.0, 3.0), "b": (lambda _b: 4.0, 1.0, 3.0)}
    )


def test_what_is_missed_is_told_aim_by_aim():
    first, other, third, secretion, inside, outside = targets.table(
        Told(ogtt_healthy_glucose_30=8.0)
    )
    assert (
        first
        == "A001  glucose of a morning                            4.00    6.00    5.500  margin  0.25"
    )
    assert other.startswith("A052")
    assert other.endswith("9.000  margin -1.50  MISSED")
    assert third == "healthy glucose 30: 8.00 (7.0 +- 0.5)"
    assert secretion == "healthy secretion 60: 10.00 (9.0 +- 2.0)"
    assert inside == "a: 2.000 (1.0 to 3.0)"
    assert outside == "b: 4.000 (1.0 to 3.0)  OUTSIDE"


def test_residuals_are_those_of_anchors_curves_secretion_and_ranges():
    """Days of daily life are left out; A052 is fitted although its group is not asked for."""
    found = targets.residuals(Told(ogtt_healthy_glucose_30=8.0))
    of_anchors = [0.25 * 0.5, 0.0, 0.25 * 4.0, 7.0 * (4.0 - 0.6)]
    assert found == pytest.approx([*of_anchors, 2.0, 0.5, 0.0, 0.0, 0.15 * 2.0, 2.5 * 1.2])


def test_ratios_are_of_a_person_to_health():
    bench = Told(fasting_type1_insulin=30.0, fasting_healthy_insulin=10.0)
    assert targets._ratio("fasting", "type1", "insulin")(bench) == 3.0
    clamped = Told(**{"clamp_healthy_['visceral_fat_area']": 3.0, "clamp_healthy_m_value": 6.0})
    assert targets._clamp_with(visceral_fat_area=180.0)(clamped) == 0.5
    rising = targets._late_rise("healthy", 60.0, 90.0)
    assert rising(bench) == pytest.approx(1.5)


def test_the_share_of_incretins_is_what_secretion_would_lack_without_them():
    course = {
        "insulin_secretion_rate": np.array([1.0, 5.0, 3.0]),
        "incretin_factor": np.array([1.0, 2.0, 1.5]),
    }
    bench = SimpleNamespace(result=lambda *_: SimpleNamespace(trajectory=course))
    # Above basal: 4 and 2 with them, 1.5 and 1 without.
    assert targets._incretin_share(bench) == pytest.approx(1.0 - 2.5 / 6.0)


def test_the_basal_share_is_that_of_a_day_with_its_meals():
    """0.5 U/h is 12 U; 195 g at 10 g/U are 19.5 U."""
    therapy = SimpleNamespace(basal_rate=0.5, carbohydrate_ratio=10.0)
    bench = SimpleNamespace(subject=lambda _person: SimpleNamespace(therapy=therapy))
    assert targets._basal_share(bench) == pytest.approx(12.0 / 31.5)
    none = SimpleNamespace(subject=lambda _person: SimpleNamespace(therapy=None))
    assert targets._basal_share(none) == 0.0


def test_glucose_called_for_is_counted_for_eight_hours(monkeypatch):
    course = type("Course", (dict,), {"time": np.arange(0.0, 601.0, 60.0)})(
        clamp_glucose_infusion=np.full(11, 5.0), plasma_insulin=np.array([50.0, 300.0, 90.0])
    )
    monkeypatch.setattr(
        targets, "injected_insulin_peaks",
        lambda _bench, person, dose: {("healthy", 10.0): SimpleNamespace(trajectory=course)}[person, dose],
    )  # fmt: skip
    assert targets._glucose_called_for(None) == pytest.approx(5.0 * 480.0 / 1000.0)
    assert targets._injected("plasma_insulin")(None) == 250.0
    assert targets._injected("clamp_glucose_infusion")(None) == 5.0
