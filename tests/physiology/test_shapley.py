"""Shapley values of games whose answer is known."""

import pytest

from physiology.attribution.shapley import shapley


def glove_market(coalition: frozenset[str]) -> float:
    """Two left gloves and one right: a pair is worth one."""
    lefts = len(coalition & {"left", "other left"})
    return float(min(lefts, len(coalition & {"right"})))


def test_the_glove_market():
    shares = shapley(["left", "other left", "right"], glove_market, runs=8)
    assert shares == pytest.approx({"left": 1 / 6, "other left": 1 / 6, "right": 2 / 3})


@pytest.mark.parametrize("runs", [1000, 60])
def test_who_adds_the_same_to_all_gets_just_that(runs):
    gives = {f"player {i}": float(i) for i in range(8)}
    asked = []

    def worth(coalition: frozenset[str]) -> float:
        asked.append(coalition)
        return 5.0 + sum(gives[player] for player in coalition)

    shares = shapley(list(gives), worth, runs=runs)
    assert shares == pytest.approx(gives)
    assert len(asked) == len(set(asked)) <= runs


@pytest.mark.parametrize("runs", [1000, 64])
def test_the_shares_add_up_also_when_drawn_by_chance(runs):
    players = [f"player {i}" for i in range(9)]

    def worth(coalition: frozenset[str]) -> float:
        return len(coalition) ** 2 + 3.0 * ("player 0" in coalition)

    shares = shapley(players, worth, runs=runs)
    assert sum(shares.values()) == pytest.approx(84.0)
    others = [shares[player] for player in players[1:]]
    assert shares["player 0"] == pytest.approx(12.0, abs=4.0)
    assert others == pytest.approx([9.0] * 8, abs=6.0)


def test_nobody_gets_nothing():
    assert shapley([], lambda _: 1.0, runs=10) == {}
