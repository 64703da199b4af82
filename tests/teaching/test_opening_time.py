"""How long a lesson takes to open when nobody has opened it yet."""

import time
from importlib import import_module

import pytest

import physiology as ph
from components.teaching import lessons
from components.teaching.answer import results

KEPT = {
    "components.teaching.bodies.run": ("ran", "_whole"),
    "components.teaching.readouts.read": ("_protocol",),
    "components.teaching.readouts.trials": ("two_weeks_insulin",),
    "physiology.habit": ("habit",),
    "physiology.settings": ("_found", "correction_factor"),
    "physiology.simulate": ("_fasting_at", "pump_levels"),
    "physiology.years.progress": ("_progress",),
}
"""What is kept of bodies and lives that have been solved, by module."""
LONGEST = 1.0
"""Seconds of computing."""


def _forget() -> None:
    for module, names in KEPT.items():
        for name in names:
            getattr(import_module(module), name).cache_clear()


def _slow(keys: list[str]) -> list[str]:
    """Return the lessons that take too long on bodies that nobody has asked for."""
    _forget()
    ph.warm_up()
    found = []
    for key in keys:
        began = time.process_time()
        results(lessons()[key])
        if time.process_time() - began > LONGEST:
            found.append(key)
    return found


@pytest.mark.slow
def test_a_lesson_opens_within_a_second_of_computing():
    # A machine that is busy with other things gets a second chance.
    slow = _slow(list(lessons()))
    assert not slow or _slow(slow) == []
