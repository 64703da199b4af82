"""Targets of the sensor report: the published limits, and what counts on the limit itself."""

import pytest

from physiology.monitoring.targets import TARGETS, met

#: As Battelino2019 and Johnson2019 print them.
PUBLISHED = {
    "time_in_range": ("above", 70.0), "time_below_70": ("below", 4.0),
    "time_below_54": ("below", 1.0), "time_above_180": ("below", 25.0),
    "time_above_250": ("below", 5.0), "mean_glucose": ("below", 154.0), "gmi": ("below", 7.0),
    "glucose_cv": ("at most", 36.0), "sensor_active": ("at least", 70.0),
}  # fmt: skip


def test_the_limits_are_the_published_ones():
    assert {one.metric: (one.relation, one.limit) for one in TARGETS} == PUBLISHED


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.metric)
def test_more_less_and_the_limit_itself(target):
    good = -1.0 if target.relation in ("below", "at most") else 1.0
    assert target.met(target.limit + good)
    assert not target.met(target.limit - good)
    assert target.met(target.limit) == target.relation.startswith("at ")
    others = {one.metric: one.limit + (1.0 if one.relation in ("above", "at least") else -1.0)
              for one in TARGETS}  # fmt: skip
    assert all(met(others).values())
    missed = met(others | {target.metric: target.limit - good})
    assert [name for name, well in missed.items() if not well] == [target.metric]
