"""The vector instructions say what the equations say, for every body in its own lane."""

import math

import numpy as np
import pytest
from numba import njit

import physiology as ph
from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.compiled import engine
from physiology.core.integrate import TOLERANCE, run, settle
from physiology.core.lanes import LANES, vector_function
from physiology.core.many import in_lanes, many_engine, run_many, settle_many
from physiology.habit import habit
from physiology.usual import resting_inputs, usual_table

# The first of them compiles the vector instructions.
pytestmark = pytest.mark.slow
PEOPLE = tuple(ph.people)[:LANES]


def block() -> tuple[np.ndarray, np.ndarray]:
    """Return parameters and habitual states of eight different people."""
    bodies = [Body(key) for key in PEOPLE]
    parameters = np.stack([parameter_vector(body) for body in bodies], axis=1)
    return parameters, np.stack([habit(body).fasting for body in bodies], axis=1)


def compiled(text: str):
    """Return a function of three arrays, each with a number for every lane."""
    written = vector_function(f"def written(a, b, found):\n    {text}\n")

    @njit
    def call(a, b, found):
        written(a, b, found)

    return call


def test_elementary_functions_are_those_of_the_library() -> None:
    a = np.array([[1e-300, 1e-9, 0.1, 0.5, 1.0, 1.7, 33.0, 1e12]])
    b = np.array([[0.0, -3.0, 2.5, 0.5, -0.1, 12.0, 5.5, 1.5]])
    found = np.zeros((7, LANES))
    lines = (
        "found[0] = math.exp(b[0])",
        "found[1] = a[0] ** b[0]",
        "found[2] = math.log1p(a[0])",
        "found[3] = math.tanh(b[0])",
        "found[4] = math.cos(b[0])",
        "found[5] = b[0] % 2.3",
        "found[6] = abs(b[0]) ** 0.5",
    )
    compiled("\n    ".join(lines))(a, b, found)
    expected = np.array(
        [
            [math.exp(y), x**y, math.log1p(x), math.tanh(y), math.cos(y), y % 2.3, abs(y) ** 0.5]
            for x, y in zip(a[0], b[0], strict=True)
        ]
    ).T
    assert found == pytest.approx(expected, rel=2e-14, abs=2e-15)


def test_what_has_no_power_is_no_number_and_nothing_stays_nothing() -> None:
    a = np.array([[0.0, -1.0, np.nan, 2.0, 0.0, 1.0, 1.0, 1.0]])
    found = np.zeros((1, LANES))
    compiled("found[0] = a[0] ** b[0]")(a, np.full((1, LANES), 1.5), found)
    assert found[0, 0] == found[0, 4] == 0.0
    assert np.isnan(found[0, 1:3]).all()


def test_every_state_of_every_person_changes_as_in_the_plain_equations() -> None:
    parameters, states = block()
    size = len(model().states) + 2 * len(model().substances)
    whole = np.zeros((size, LANES))
    whole[: len(states)] = states * 1.1 + 0.01
    inputs = in_lanes(resting_inputs(0.7)) + 0.1
    switches, held = np.ones((len(model().modifiers), LANES)), np.ones((len(model().held), LANES))
    constants = np.zeros((many_engine().CONSTANT_COUNT + 1, LANES))
    change = np.zeros((size, LANES))
    many_engine().set_constants(parameters, switches, inputs, held, constants)
    many_engine().rates(whole, parameters, switches, inputs, held, constants, change)
    for lane in range(LANES):
        of_one = [np.ascontiguousarray(x[:, lane]) for x in (parameters, switches, inputs, held)]
        expected, plain = np.zeros(size), np.zeros(len(model().constants) + 1)
        engine().compute_constants(*of_one, plain)
        engine().derivatives(whole[:, lane].copy(), *of_one, plain, expected)
        states_of_one = slice(len(states))  # Behind them balances of matter, which nobody reads.
        assert change[states_of_one, lane] == pytest.approx(
            expected[states_of_one], rel=1e-11, abs=1e-12
        ), PEOPLE[lane]


def test_a_day_and_a_fast_of_eight_people_are_those_of_each_alone() -> None:
    parameters, states = block()
    switches = np.ones((len(model().modifiers), LANES))
    inputs = in_lanes(resting_inputs())
    fasting, found = settle_many(model(), parameters, switches, inputs, states)
    table = usual_table(None)
    levels = np.repeat(table.levels[:, :, None], LANES, axis=2)
    times = np.arange(table.edges[0], table.edges[-1], 30.0)
    days = run_many(
        model(), parameters, switches, fasting, table.edges, levels, times,
        tolerance=TOLERANCE, wanted=("plasma_glucose_mass", "plasma_insulin"),
    )  # fmt: skip
    assert found.all()
    assert days.computed.all()
    for lane, key in enumerate(PEOPLE):
        own, switch = parameter_vector(Body(key)), switch_vector(Body(key))
        alone = settle(model(), own, switch, resting_inputs(), states[:, lane])
        assert fasting[:, lane] == pytest.approx(alone, rel=1e-4, abs=1e-5), key
        lived = run(model(), own, switch, alone, table, times)
        position = model().states.index("plasma_glucose_mass")
        assert days.values[:, 0, lane] == pytest.approx(lived.states[:, position], rel=3e-4), key


def test_a_body_that_is_no_number_does_not_disturb_its_neighbours() -> None:
    parameters, states = block()
    switches = np.ones((len(model().modifiers), LANES))
    table = usual_table(None)
    levels = np.repeat(table.levels[:, :, None], LANES, axis=2)

    def lived(start: np.ndarray):
        return run_many(
            model(), parameters, switches, start, table.edges, levels, table.edges[-1:],
            tolerance=1e-4,
        )  # fmt: skip

    whole, broken = lived(states), states.copy()
    broken[:, 3] = np.nan
    hurt = lived(broken)
    assert hurt.computed.tolist() == [lane != 3 for lane in range(LANES)]
    others = np.arange(LANES) != 3
    assert hurt.final[:, others] == pytest.approx(whole.final[:, others], rel=1e-2, abs=1e-2)
