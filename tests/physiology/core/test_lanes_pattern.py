"""Groups of columns that no row shares, and an order of elimination that keeps zeros."""

import numpy as np
import pytest

from physiology.core.assemble import model
from physiology.core.lanes import clock_followers, dependence
from physiology.core.lanes_pattern import apart, in_turn


@pytest.mark.parametrize("seed", range(4))
def test_no_row_depends_on_two_columns_of_a_group(seed: int) -> None:
    pattern = np.random.default_rng(seed).random((12, 9)) < 0.25
    groups = apart(pattern)
    for group in range(groups.max() + 1):
        assert pattern[:, groups == group].sum(axis=1).max() <= 1
    assert groups.max() < 8


def test_an_arrow_is_eliminated_from_its_shaft() -> None:
    """Begun at its head it would be filled altogether."""
    arrow = np.eye(6, dtype=bool)
    arrow[2] = arrow[:, 2] = True
    order = in_turn(arrow)
    assert sorted(order) == list(range(6))
    assert 2 in order[-2:]


def test_rates_depend_on_what_their_equations_name() -> None:
    found, at = dependence(model()), model().index("states")
    assert found[at["plasma_glucose_mass"], at["tissue_glucose_mass"]]
    assert found[at["sensor_glucose"], at["plasma_glucose_mass"]]
    assert not found[at["plasma_glucose_mass"], at["sensor_glucose"]]
    assert (
        not found[at["rapid_first_depot"]].any()
        or found[at["rapid_first_depot"], at["rapid_first_depot"]]
    )
    followers = [model().states[i] for i in clock_followers(model())]
    assert "delayed_cortisol" in followers
    assert "plasma_glucose_mass" not in followers
