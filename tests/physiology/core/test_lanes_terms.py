"""Operations as terms: what holds for an interval is told from what moves."""

import pytest

from physiology.core.lanes_terms import Terms, held_terms, needed, soonest_first

CLOCK = 1


@pytest.fixture
def terms() -> Terms:
    return Terms(CLOCK)


def test_only_states_and_the_clock_move(terms: Terms) -> None:
    still = [terms.element(name, 3) for name in ("parameters", "switches", "held", "constants")]
    assert all(one.still for one in [*still, terms.element("inputs", 0), terms.number(2.0)])
    assert not terms.element("inputs", CLOCK).still
    assert not terms.element("state", 0).still
    assert not terms.add(terms.element("state", 0), still[0]).still
    assert terms.add(still[0], still[1]).still


def test_the_same_operation_is_one_term(terms: Terms) -> None:
    a, b = terms.element("state", 0), terms.element("state", 1)
    assert terms.subtract(a, b) is terms.subtract(a, b)
    assert terms.subtract(a, b) is not terms.subtract(b, a)
    assert terms.number(0.0) is not terms.number(-0.0)


def test_a_division_by_what_holds_is_a_product_with_its_inverse(terms: Terms) -> None:
    state, half = terms.element("state", 0), terms.element("parameters", 0)
    found = terms.divide(state, half)
    assert (found.what, found.parts[0]) == ("times", state)
    assert found.parts[1] is terms.divide(terms.number(1.0), half)
    assert terms.divide(half, state).what == "divide"
    # Factors that hold are joined, whichever comes first.
    twice = terms.times(half, found)
    assert twice.parts == (state, terms.times(found.parts[1], half))
    assert terms.times(state, terms.number(1.0)) is state


def test_what_is_held_is_where_it_meets_what_moves_and_never_a_condition(terms: Terms) -> None:
    a, b = terms.element("parameters", 0), terms.element("parameters", 1)
    grown = terms.exp(terms.add(a, b))
    on = terms.compare(">", terms.times(a, b), terms.number(0.0))
    state = terms.element("state", 0)
    outcome = terms.select(on, terms.times(state, grown), state)
    assert set(held_terms([outcome])) == {grown, terms.times(a, b)}
    # Known ones end the search for what else is needed.
    rest = needed([outcome], [grown])
    assert grown not in rest
    assert terms.add(a, b) not in rest


def test_parts_come_first_and_long_chains_do_not_wait_for_each_other(terms: Terms) -> None:
    chains = []
    for position in range(3):
        found = terms.element("state", position)
        for _ in range(3):
            found = terms.exp(found)
        chains.append(found)
    order = soonest_first(needed(chains))
    for number, term in enumerate(order):
        assert set(term.operands) <= set(order[:number])
    assert [term.what for term in order[3:]] == ["exp"] * 9
    assert {term.parts[0].what for term in order[3:6]} == {"element"}
