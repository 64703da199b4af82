"""The bench of every protocol: bodies held at a level, insulin by surface, the minimal model."""

import numpy as np
import pytest
from scipy.integrate import solve_ivp

import physiology as ph
from physiology.core.errors import ScenarioError
from physiology.protocols.ivgtt import minimal_model
from physiology.protocols.laboratory import (
    body_of,
    glucose_clamp,
    needs_insulin_therapy,
    subject,
)


@pytest.fixture(scope="module")
def healthy():
    return subject("healthy")


@pytest.fixture(scope="module")
def treated():
    return subject("type1")


def test_a_body_already_at_the_glucose_or_below_keeps_its_state(healthy):
    own = healthy.glucose_of(healthy.fasting)
    for target in (own, own + 5.0):
        state, drip = healthy.at_glucose(target)
        assert drip == 0.0
        assert state is healthy.fasting


def test_a_drip_holds_a_lower_glucose_and_comes_on_top_of_the_basal_insulin(treated):
    state, drip = treated.at_glucose(75.0)
    assert drip > 0.0
    assert treated.glucose_of(state) == pytest.approx(75.0, rel=1e-5)
    again = treated.settled(intravenous_insulin=drip)
    assert treated.glucose_of(again) == pytest.approx(75.0, rel=1e-5)
    alone = treated.settled()
    assert treated.glucose_of(alone) == pytest.approx(treated.glucose_of(treated.fasting), rel=1e-6)


def test_insulin_by_surface(healthy):
    """Mosteller: the root of height (cm) times weight (kg) by 3600; 6,000 pmol in a unit."""
    height, weight = healthy.body.value("body_height"), healthy.body.value("body_weight")
    surface = (height * weight / 3600.0) ** 0.5
    assert healthy.surface_area() == pytest.approx(surface)
    assert healthy.insulin_per_surface(40.0) == pytest.approx(0.04 * 6000.0 * surface / weight)
    insulin, held, target = healthy.insulin_clamp(40.0, 90.0, 10.0, 130.0)
    assert (insulin.name, insulin.start, insulin.end) == ("intravenous_insulin", 10.0, 130.0)
    assert insulin.value == healthy.insulin_per_surface(40.0)
    assert [held, target] == glucose_clamp(90.0, 10.0, 130.0)
    assert (held.value, target.value, target.replaces, held.replaces) == (1.0, 90.0, True, False)


def test_basal_insulin_runs_up_to_a_minute_and_nobody_else_has_any(healthy, treated):
    (level,) = treated.basal(30.0)
    assert (level.start, level.end) == (-np.inf, 30.0)
    assert level.value == pytest.approx(treated.therapy.basal_rate * 6000.0 / 60.0)
    assert healthy.basal() == []
    assert healthy.basal_rate == 0.0
    needs_insulin_therapy(treated, "fast")
    with pytest.raises(ScenarioError, match=r"fast: .* has no basal insulin to act on"):
        needs_insulin_therapy(healthy, "fast")


def test_who_may_take_part(healthy):
    assert subject(healthy) is healthy
    assert body_of(ph.Scenario("type1")) == body_of("type1")
    assert body_of(healthy.body) is healthy.body
    with pytest.raises(ScenarioError, match="person: must be a key of people or a Scenario"):
        body_of(3)


def test_a_run_begins_at_the_fasting_state_or_where_it_is_told(healthy):
    still = healthy.experiment([], 60.0)
    assert list(still.time[[0, 1, -1]]) == [0.0, 1.0, 60.0]
    own = healthy.glucose_of(healthy.fasting)
    assert still["plasma_glucose"][0] == pytest.approx(own, rel=1e-9)
    assert still["plasma_glucose"] == pytest.approx(own, rel=0.01)  # hormones go by the clock
    lower, drip = healthy.at_glucose(75.0)
    moved = healthy.experiment([], 60.0, start=lower, step=5.0, begin=30.0)
    assert list(moved.time[[0, 1, -1]]) == [30.0, 35.0, 90.0]
    assert drip > 0.0
    assert moved["plasma_glucose"][0] == pytest.approx(75.0, rel=1e-4)


@pytest.mark.parametrize(("effectiveness", "p2", "sensitivity"), [
    (0.02, 0.03, 5e-4), (0.015, 0.06, 1.5e-4),
])  # fmt: skip
def test_the_minimal_model_is_found_again_in_a_course_of_its_own(effectiveness, p2, sensitivity):
    """Bergman's equations in SciPy, with insulin as in a person without diabetes."""
    minute = np.arange(181.0)
    insulin = 8.0 + 60.0 * np.exp(-minute / 8.0) + 25.0 * np.exp(-(((minute - 45.0) / 30.0) ** 2))
    insulin[0] = 8.0

    def rates(time, state):
        glucose, action = state
        excess = np.interp(time, minute, insulin) - insulin[0]
        return [
            effectiveness * (90.0 - glucose) - action * glucose,
            p2 * (sensitivity * excess - action),
        ]

    found = solve_ivp(rates, (0.0, 180.0), [280.0, 0.0], t_eval=minute, max_step=0.5, rtol=1e-9)
    glucose = found.y[0].copy()
    glucose[0] = 90.0  # the sample before the injection
    again = minimal_model(glucose, insulin)
    assert again == pytest.approx((effectiveness, sensitivity), rel=0.03)
