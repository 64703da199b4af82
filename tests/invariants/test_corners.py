"""No setting of the controls breaks a body; ``tests/assurance/corners.py`` looks at far more."""

import json

import pytest

import physiology as ph
from tests.assurance.corner_points import control_hash, named, sobol_points
from tests.assurance.corner_record import KEPT
from tests.assurance.corners import look

AGAIN = "uv run python -m tests.assurance.corners --write"

#: Points that could not be computed before, one for each cause.
ONCE_FAILED = (
    ("healthy", "far corner 24"),  # beyond the pole of ketone use there is a root below nothing
    ("healthy", "far corner 10"),  # mean insulin a rounding error below nothing
    ("healthy", "sobol 206"),  # to and fro across the corner of an equation
    ("insulin_resistant", "sobol 30"),  # usual days that ran away from their habit
    ("insulin_resistant", "far corner 4"),
    ("type1_honeymoon", "far corner 2"),
    ("healthy", "far corner 201"),  # a steady state that takes more than 400 rounds to find
    ("double_diabetes", "sobol 2598"),  # a step a little below nothing
    ("insulin_resistant", "sobol 15177"),  # that had to come back from there
    ("type2_late", "far corner 937"),  # a habit that acceleration never finds
)
#: Points that once left a bound, for each bound one.
ONCE_OUTSIDE = (
    ("type2_early", "sobol 844"),  # glucose without a maximum of what the kidney takes back
    ("type2_late", "sobol 1779"),  # ketones
    ("type1_honeymoon", "sobol 7819"),  # fatty acids
    ("healthy", "sobol 4111"),  # liver fat
)


def is_right(found: dict) -> bool:
    return found.get("broken") == []


@pytest.mark.parametrize(("person", "name"), ONCE_FAILED)
def test_what_once_failed_is_answered(person, name):
    found = look(named(person, name))
    assert "steps" in found, found
    impossible = [word for word in found["broken"] if "finite" in word or "nothing" in word]
    assert not impossible


@pytest.mark.parametrize(("person", "name"), ONCE_OUTSIDE)
def test_what_once_left_its_bounds_stays_within(person, name):
    assert is_right(look(named(person, name)))


@pytest.mark.parametrize("person", ph.people)
@pytest.mark.slow
def test_points_all_over_the_controls_are_answered_within_bounds(person):
    for point in sobol_points(person, 32):
        found = look(point)
        assert is_right(found), found


def test_the_kept_look_at_the_corners_is_of_these_controls():
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    assert kept["controls"] == control_hash(), f"a control has changed: {AGAIN}"
    assert set(kept["people"]) == set(ph.people), f"a person has changed: {AGAIN}"


@pytest.mark.parametrize("person", ph.people)
def test_the_kept_look_found_nothing_that_fails(person):
    row = json.loads(KEPT.read_text(encoding="utf-8"))["people"][person]
    assert not row["refused"]
    assert not row["failed"]


def test_the_kept_look_found_nothing_out_of_bounds():
    people = json.loads(KEPT.read_text(encoding="utf-8"))["people"]
    assert not any(row["outside"] for row in people.values())
