"""HbA1c follows glucose as red cells are renewed: one memory, whatever the step."""

import math

import pytest

import physiology as ph
from physiology.slow.glycated_haemoglobin import remembered


def share_reached(days, memory):
    return 1.0 - math.exp(-days / memory)


def test_small_steps_and_large_ones_agree():
    day_by_day = 6.0
    for _ in range(90):
        day_by_day = remembered(day_by_day, 8.0, 1.0, 43.3)
    assert day_by_day == pytest.approx(remembered(6.0, 8.0, 90.0, 43.3), rel=1e-12)
    assert day_by_day == pytest.approx(6.0 + 2.0 * share_reached(90.0, 43.3), rel=1e-12)


def test_nothing_happens_at_once_and_everything_in_the_end():
    assert remembered(6.0, 8.0, 0.0, 43.3) == 6.0
    assert remembered(6.0, 8.0, 1000.0, 43.3) == pytest.approx(8.0)


def test_half_of_a_step_shows_after_a_month_and_three_quarters_after_two():
    found = ph.protocols.glucose_step(raise_by=50.0)
    assert set(found.readouts) == set(found.units)
    assert found.readouts["hba1c_share_30d"] == pytest.approx(50.0, abs=1.0)
    assert found.readouts["hba1c_share_60d"] == pytest.approx(75.0, abs=1.0)


def test_the_share_does_not_depend_on_the_size_of_the_step():
    small, large = (ph.protocols.glucose_step(raise_by=by).readouts for by in (10.0, 200.0))
    assert small == pytest.approx(large, rel=1e-9)


def test_young_cells_in_the_blood_forget_sooner():
    young, old = (
        ph.protocols.glucose_step(
            ph.Scenario("healthy", values={"glycation_memory": days})
        ).readouts["hba1c_share_30d"]
        for days in (38.0, 60.0)
    )
    assert young > 52.0
    assert old < 42.0


@pytest.mark.slow
def test_drug_trials_use_the_same_memory():
    def change(weeks, memory):
        who = ph.Scenario("type2_moderate", values={"glycation_memory": memory})
        found = ph.protocols.treatment_trial(who, "metformin", 2000.0, weeks)
        return found.readouts["hba1c_change"]

    # The first steps of a dose and the rest of the beta cells make it a little later than a step.
    ratio = change(6.0, 38.0) / change(6.0, 60.0)
    assert ratio == pytest.approx(share_reached(42.0, 38.0) / share_reached(42.0, 60.0), rel=0.04)
