"""The loop by itself: what it does with readings, insulin on board and announced meals."""

from dataclasses import replace

import numpy as np
import pytest

from physiology.body import Body
from physiology.controllers.on_board import action_curves
from physiology.controllers.temporary_basal import TICK, TemporaryBasal, loop_settings
from physiology.core.errors import ScenarioError

USUAL = loop_settings(Body("type1").value, 40.0, 10.0, 1.0)
#: Basal modulation alone, towards a narrow range.
SETTINGS = replace(USUAL, target_low=110.0, target_high=130.0, suspend_below=75.0, microbolus=0.0)
BASAL = 1.0


def after(readings, settings=SETTINGS, bolus=0.0, announced=0.0):
    """Return the loop's last decision; the bolus comes with the first reading."""
    loop = TemporaryBasal(settings)
    for number, reading in enumerate(readings):
        rate, correction = loop.decide(float(reading), BASAL)
        first = number == 0
        loop.given((rate - BASAL) * TICK / 60.0 + correction, bolus if first else 0.0)
        loop.announce(announced if first else 0.0)
    return rate, correction


def test_a_curve_of_action_starts_whole_and_ends_with_nothing():
    left, activity = action_curves(300.0, 75.0, 0.5)
    assert left[0] == pytest.approx(1.0, abs=1e-4)
    assert left[-1] == pytest.approx(0.0, abs=1e-4)
    assert (np.diff(left) < 0.0).all()
    assert activity.sum() * 0.5 == pytest.approx(1.0, abs=1e-3)
    assert 0.5 * (activity.argmax() + 0.5) == pytest.approx(75.0, abs=1.0)
    assert -np.diff(left) / 0.5 == pytest.approx(0.5 * (activity[1:] + activity[:-1]), abs=1e-5)


def test_steady_in_the_target_range_it_leaves_the_basal_rate():
    assert after([120.0] * 12) == (BASAL, 0.0)


@pytest.mark.parametrize("readings", [[70.0] * 6, [140.0, 130.0, 120.0, 108.0, 96.0, 84.0]])
def test_low_or_falling_fast_it_stops(readings):
    assert after(readings) == (0.0, 0.0)


def test_a_little_low_it_takes_some_away():
    rate, _ = after([100.0])
    assert rate == pytest.approx(BASAL - 2.0 * (SETTINGS.target_low - 100.0) / 40.0)


def test_high_it_gives_more_up_to_its_largest_rate():
    slightly, _ = after([150.0])
    assert slightly == pytest.approx(BASAL + 2.0 * (150.0 - SETTINGS.target_high) / 40.0)
    assert after([400.0]) == (SETTINGS.largest_basal * BASAL, 0.0)


def test_rising_calls_for_more_than_standing():
    assert after([152.0, 154.0, 156.0, 158.0, 160.0])[0] > after([160.0] * 5)[0]


def test_a_single_jump_counts_less_than_the_same_rise_again_and_again():
    again = after([138.0, 141.0, 144.0, 147.0, 150.0])[0]
    assert BASAL < after([147.0, 147.0, 147.0, 147.0, 150.0])[0] < again


def test_a_correction_that_is_on_its_way_is_not_given_again():
    without = after([220.0] * 4)[0]
    with_bolus = after([220.0] * 4, bolus=2.0)[0]
    assert with_bolus < without


def test_a_bolus_for_an_announced_meal_does_not_stop_the_pump():
    assert after([120.0] * 3, bolus=6.0)[0] == 0.0
    assert after([120.0] * 3, bolus=6.0, announced=60.0)[0] > 0.5 * BASAL


def test_announced_carbohydrate_is_used_up():
    loop = TemporaryBasal(SETTINGS)
    loop.announce(40.0)
    left = []
    for _ in range(60):
        rate, _ = loop.decide(130.0, BASAL)
        loop.given((rate - BASAL) * TICK / 60.0, 0.0)
        left.append(loop.carbohydrate_on_board)
    assert left[0] == pytest.approx(40.0 - 8.0 * 10.0 / 40.0)
    assert left[-1] == 0.0


def test_it_piles_up_no_more_than_allowed():
    for hours in (0.0, 1.0, 3.0):
        settings = replace(SETTINGS, largest_on_board=hours)
        loop = TemporaryBasal(settings)
        for _ in range(100):
            rate, correction = loop.decide(300.0, BASAL)
            assert correction == 0.0
            loop.given((rate - BASAL) * TICK / 60.0, 0.0)
            assert loop.on_board <= hours + 2.0 * TICK / 60.0 + 1e-9
        assert (rate > BASAL) == (hours > 0.0)


def test_automatic_corrections_give_half_of_what_is_needed_at_once():
    settings = replace(SETTINGS, microbolus=30.0)
    rate, correction = after([170.0], settings)
    assert correction == pytest.approx(0.5 * (170.0 - settings.target_high) / 40.0)
    assert rate < after([170.0])[0]
    assert after([400.0], settings)[1] == pytest.approx(0.5)
    assert after([120.0], settings)[1] == 0.0


def test_as_it_is_set_usually_it_modulates_and_corrects():
    assert after([135.0] * 12, USUAL) == (BASAL, 0.0)
    rate, correction = after([230.0] * 3, USUAL)
    assert rate > BASAL
    assert correction > 0.0
    assert after([60.0], USUAL) == (0.0, 0.0)


def test_a_pump_that_stands_still_gives_nothing():
    loop = TemporaryBasal(replace(SETTINGS, microbolus=30.0))
    assert loop.decide(300.0, 0.0) == (0.0, 0.0)


def test_a_target_range_upside_down_is_refused():
    body = Body("type1").changed(loop_target_low=140.0, loop_target_high=120.0)
    with pytest.raises(ScenarioError, match=r"loop_target_low: 140 mg/dL .* 120 mg/dL"):
        loop_settings(body.value, 40.0, 10.0, 1.0)
