"""Parts of a population, each on a case worked by hand."""

import math

import numpy as np
import pytest
from scipy.stats import norm, truncnorm

import physiology as ph
from physiology.core.assemble import model
from physiology.core.integrate import Table
from physiology.core.many import LANES
from physiology.population.lives import blocks, resting, slow_gains
from physiology.population.metrics import metrics_of_many
from physiology.population.regime import regime
from physiology.population.search import Search
from physiology.population.spread import Correlation, Distribution, mixed
from physiology.usual import Therapy, resting_inputs

NORMAL = np.array([-2.5, -1.0, 0.0, 0.3, 2.0])


@pytest.mark.parametrize(("kind", "centre", "spread"), [
    ("normal", 0.9, 0.3), ("log_normal", 1.0, 0.6), ("log_normal", 0.3, 0.2),
])  # fmt: skip
def test_values_are_those_of_the_truncated_distribution(kind, centre, spread):
    """Against the truncated normal distribution of scipy, at the same quantiles."""
    one = Distribution("beta_cell_mass", kind, spread, "assumption", "")
    low, high = ph.catalogue()["beta_cell_mass"].bounds
    ends = (low, high) if kind == "normal" else (np.log(max(low, 1e-300)), np.log(high))
    middle = centre if kind == "normal" else np.log(centre)
    expected = truncnorm.ppf(
        norm.cdf(NORMAL), (ends[0] - middle) / spread, (ends[1] - middle) / spread, middle, spread
    )
    expected = expected if kind == "normal" else np.exp(expected)
    assert one.values(centre, NORMAL) == pytest.approx(expected, rel=1e-9)


def test_nothing_stays_nothing_by_a_factor():
    one = Distribution("beta_cell_mass", "log_normal", 0.5, "assumption", "")
    assert list(one.values(0.0, NORMAL)) == [0.0] * 5


def test_mixed_numbers_are_correlated_as_declared():
    pairs = (Correlation(("a", "c"), 0.6, "", ""), Correlation(("b", "c"), -0.3, "", ""))
    factor = mixed(("a", "b", "c"), pairs)
    assert factor @ factor.T == pytest.approx(
        np.array([[1.0, 0.0, 0.6], [0.0, 1.0, -0.3], [0.6, -0.3, 1.0]])
    )


def test_metrics_of_many_are_those_of_each():
    random = np.random.default_rng(2)
    time = np.arange(0.0, 1440.0, 5.0)
    glucose = 130.0 + np.cumsum(random.normal(0.0, 4.0, (5, len(time))), axis=1)
    glucose = np.clip(glucose, 45.0, 380.0)
    glucose[1] = np.where((time > 300.0) & (time < 340.0), 60.0, 120.0)
    glucose[2] = np.where((time > 300.0) & (time < 340.0), 70.0, 120.0)
    found = metrics_of_many(time, glucose)
    assert list(found["hypoglycaemia_events"][1:3]) == [1.0, 0.0]
    for k, trace in enumerate(glucose):
        mean = np.average(trace, weights=np.gradient(time))
        spread = np.sqrt(np.average((trace - mean) ** 2, weights=np.gradient(time)))
        assert found["mean_glucose"][k] == pytest.approx(mean)
        assert found["glucose_cv"][k] == pytest.approx(100.0 * spread / mean)
        below = np.average(trace < 70.0, weights=np.gradient(time))
        assert found["time_below_70"][k] == pytest.approx(100.0 * below)
    assert found["gmi"] == pytest.approx(3.31 + 0.02392 * found["mean_glucose"])


def test_metrics_of_a_single_moment():
    found = metrics_of_many(np.array([0.0]), np.array([[100.0], [60.0]]))
    assert list(found["mean_glucose"]) == [100.0, 60.0]
    assert list(found["time_below_70"]) == [0.0, 100.0]


def test_a_regime_is_straight_in_the_doses():
    base, per_rate, per_bolus = (
        np.arange(6.0).reshape(3, 2) * factor for factor in (1.0, 10.0, 7.0)
    )

    def table(therapy):
        if therapy is None:
            return Table(np.arange(4.0), base)
        bolus = 1.0 / therapy.carbohydrate_ratio
        return Table(np.arange(4.0), base + therapy.basal_rate * per_rate + bolus * per_bolus)

    found = regime(table, Therapy(0.8, 9.0))
    assert found.base == pytest.approx(base, abs=1e-9)
    assert found.per_rate == pytest.approx(per_rate)
    assert found.per_bolus == pytest.approx(per_bolus)
    levels = found.levels(np.array([0.5, 2.0]), np.array([0.1, 0.05]))
    assert levels.shape == (3, 2, 2)
    assert levels[:, :, 1] == pytest.approx(base + 2.0 * per_rate + 0.05 * per_bolus)
    without = regime(table, None)
    assert without.levels(np.ones(2), np.ones(2))[:, :, 0] == pytest.approx(base)


@pytest.mark.parametrize("people", [1, LANES - 1, LANES, LANES + 1, 3 * LANES])
def test_blocks_hold_everybody_once_and_the_last_person_in_what_is_left(people):
    found = blocks(people)
    assert len(found) == math.ceil(people / LANES)
    order = [int(k) for block in found for k in block]
    assert order[:people] == list(range(people))
    assert set(order[people:]) <= {people - 1}
    assert {len(block) for block in found} == {LANES}


def test_a_basal_rate_runs_into_the_pump_at_rest():
    """One unit is 6000 pmol, an hour is 60 minutes."""
    inputs = resting(np.array([0.0, 0.6]))
    moved = inputs[:, 1] - resting_inputs()
    assert inputs[:, 0] == pytest.approx(resting_inputs())
    assert moved.max() == pytest.approx(60.0)
    assert np.count_nonzero(moved) == 1


def test_a_day_of_drift_is_grown_to_the_whole_way():
    """A state that settles in a time T goes the share 1 - exp(-1 day / T) of its way in a day."""
    from physiology.habit import slow_positions

    parameters = np.stack([
        np.array([model().declared[n].default for n in model().parameters]) * factor
        for factor in (1.0, 2.0)
    ], axis=1)  # fmt: skip
    found = slow_gains(parameters)
    for row, position in zip(found, slow_positions(), strict=True):
        settling = model().declared[model().states[position]].settling
        for k, gain in enumerate(row):
            time = settling
            if isinstance(settling, str):
                time = parameters[model().index("parameters")[settling], k]
            assert gain == pytest.approx(1.0 / (1.0 - math.exp(-1440.0 / time)), rel=1e-9)


RESPONSE = np.array([[2.0, 0.5], [-0.3, 1.5]])
AIM = np.array([[1.0, 0.2, 3.0], [2.0, 1.0, 0.5]])


def searched(rounds, response=RESPONSE, by_ratio=(True, True), begin=None, aim=AIM):
    """Search three people's unknowns with a response that is not quite right."""
    begin = np.full(aim.shape, 1.2) if begin is None else begin
    first = np.linalg.inv(RESPONSE)
    search = Search(
        begin.copy(), np.repeat(first[None], aim.shape[1], axis=0), np.full(2, 1.2), first,
        np.array(by_ratio),
    )  # fmt: skip
    for _ in range(rounds):
        search.learn(np.arange(aim.shape[1]), response @ (search.now - aim))
    return search


def test_a_straight_problem_that_is_near_is_solved_in_one_move():
    search = searched(1, begin=AIM + 0.3)
    assert search.now == pytest.approx(AIM)


def test_nobody_moves_farther_than_half_in_a_round():
    search = searched(1)
    assert np.abs(search.now - 1.2).max(axis=0) == pytest.approx([0.5, 0.5, 0.5])
    straight = AIM - 1.2
    along = (search.now - 1.2) / straight
    assert along[0] == pytest.approx(along[1])


def test_what_is_no_logarithm_keeps_two_fifths_of_its_size():
    far = np.full((2, 3), -5.0)
    assert searched(1, by_ratio=(True, False), aim=far).now[1] == pytest.approx(0.7)
    near = searched(1, by_ratio=(True, False), aim=far, begin=np.full((2, 3), 0.5)).now
    assert near[1] == pytest.approx(0.2)
    assert near[0] == pytest.approx(0.0, abs=1e-12)


def test_a_response_that_differs_is_learnt():
    """Broyden: the learnt inverse answers the last move as it went."""
    other = np.array([[1.2, -0.4], [0.5, 2.4]])
    search = searched(14, response=other)
    assert search.now == pytest.approx(AIM, abs=1e-6)
    two = searched(2, response=other, begin=AIM + 0.2)
    before = searched(1, response=other, begin=AIM + 0.2)
    moved = before.now - (AIM + 0.2)
    answered = other @ moved
    for k in range(3):
        assert two.inverse[k] @ answered[:, k] == pytest.approx(moved[:, k])


def test_a_move_that_made_it_worse_is_taken_back_and_shortened():
    search = searched(1)
    search.learn(np.arange(3), 100.0 * np.ones((2, 3)))
    # From the place before, 0.4 times as far at most.
    assert np.abs(search.now - 1.2).max(axis=0) == pytest.approx([0.2, 0.2, 0.2])
    search.learn(np.arange(3), np.full((2, 3), np.inf))
    assert np.abs(search.now - 1.2).max(axis=0) == pytest.approx([0.08, 0.08, 0.08])
    search.learn(np.arange(3), np.full((2, 3), np.inf))
    # Stuck for three rounds: half the gap itself, with what was known at first.
    gap = RESPONSE @ (1.2 - AIM)
    there = 0.5 * gap / np.abs(0.5 * gap).max(axis=0) * 0.5 * 0.4**3
    assert search.now - 1.2 == pytest.approx(there)
    assert search.inverse == pytest.approx(np.repeat(np.linalg.inv(RESPONSE)[None], 3, axis=0))


def test_who_could_not_even_begin_goes_towards_the_middle():
    begin = np.full((2, 3), 3.2)
    search = searched(0, begin=begin)
    search.learn(np.arange(3), np.full((2, 3), np.inf))
    assert search.now == pytest.approx(2.2)
    search.learn(np.array([0, 2]), np.full((2, 2), np.nan))
    assert search.now[0] == pytest.approx([1.7, 2.2, 1.7])
