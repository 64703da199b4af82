"""An answer of many runs ends when its work is spent, in whatever thread it is done."""

import threading
import time
from dataclasses import replace

import pytest

import physiology as ph
from physiology.core.allowance import AllowanceSpent, allowance, carried


def run():
    return ph.simulate(ph.Scenario("healthy", days=0.25, start="07:00"), step=60.0)


def test_what_is_left_is_enough_or_nothing_is_begun():
    with allowance(60.0):
        run()
    with allowance(0.0), pytest.raises(AllowanceSpent):
        run()
    run()


def test_an_allowance_within_another_is_never_longer():
    with allowance(0.0), allowance(60.0), pytest.raises(AllowanceSpent):
        run()


def test_it_ends_more_than_a_body_that_cannot_be_computed():
    """The model goes round those, and keeps what it found: nothing half done may be kept."""
    assert not issubclass(AllowanceSpent, ph.SimulationError | ph.ScenarioError)
    life = replace(ph.lives["type2_slow"], years=3.0)
    with allowance(0.05), pytest.raises(AllowanceSpent):
        ph.progress(life, detail="coarse")
    assert ph.progress(life, detail="coarse").years[-1] == pytest.approx(life.years)


def test_another_thread_has_what_is_left_here():
    found = []

    def tried():
        try:
            run()
        except AllowanceSpent:
            found.append(time.thread_time())

    with allowance(0.0):
        within = carried(tried)
    for function in (tried, within):
        thread = threading.Thread(target=function)
        thread.start()
        thread.join()
    assert len(found) == 1
