"""A mechanism is one file: dropping it in changes the model, and nothing stale answers."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from physiology.body import Body, parameter_vector, switch_vector
from physiology.core import integrate
from physiology.core.assemble import assemble, model
from physiology.core.catalogue import collect, mechanism_modules
from physiology.core.compiled import engine, generated_source, load
from physiology.core.integrate import default_inputs
from tests.contracts.mechanism_files import HEAD, POND, write

ROOT = Path(__file__).parents[2]


def test_a_new_mechanism_shows_in_the_equations(tmp_path):
    fever = write(
        tmp_path, "fever",
        HEAD + 'fever_degrees = Parameter(label="Fever", unit="1", default=0.0, bounds=(0, 3),'
        ' source="assumption", step=0.1, note="Degrees.")\n'
        '@modifies("hepatic_output_drive", label="Fever")\n'
        'def fever_on_liver(fever_degrees):\n    """Return a factor."""\n'
        "    return 1 + fever_degrees\n",
    )  # fmt: skip
    grown = assemble(collect([*mechanism_modules(), fever]))
    assert "fever_on_liver" in grown.modifiers
    assert grown.declared["fever_degrees"].step == 0.1
    line = next(
        line for line in grown.source.splitlines()
        if line.strip().startswith("hepatic_output_drive = hepatic_output_drive *")
    )  # fmt: skip
    assert "fever_on_liver" in line
    assert "fever_on_liver" not in model().source
    assert set(model().declared) == set(grown.declared) - {"fever_degrees", "fever_on_liver"}


def answer(tmp_path: Path, text: str, name: str, water: float) -> tuple[str, float]:
    """Return the module name and the rate of water of a compiled pond."""
    pond = assemble(collect([write(tmp_path, name, text)]))
    module = load(pond)
    parameters = np.array([pond.declared[n].default for n in pond.parameters])
    constants, change = np.zeros(len(pond.constants) + 1), np.zeros(3)
    empty = np.zeros(1)
    module.compute_constants(parameters, empty, empty, empty, constants)
    module.derivatives(np.array([water, 0, 0]), parameters, empty, empty, empty, constants, change)
    return module.__name__, float(change[0])


def test_a_changed_equation_is_never_answered_from_the_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first = answer(tmp_path, POND, "one", 3.0)
    again = answer(tmp_path, POND, "two", 3.0)
    changed = answer(
        tmp_path, POND.replace("draining * water", "draining * water * water"), "three", 3.0
    )
    assert again == first
    assert changed[0] != first[0]
    assert first[1] == 2.0 - 0.5 * 3.0
    assert changed[1] == 2.0 - 0.5 * 9.0


@pytest.mark.slow
def test_the_order_of_equations_is_the_same_in_every_process():
    """Sets are ordered by a seed of the process; nothing that is written may follow them."""
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    done = subprocess.run(
        [sys.executable, "-c",
         "from physiology.core.assemble import model; print(model().source)"],
        capture_output=True, text=True, cwd=ROOT, check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )  # fmt: skip
    assert done.stdout.strip() == model().source.strip()


def test_the_helpers_are_part_of_what_names_the_cache():
    text = generated_source(model())
    for word in ("def hill(", "def integrate(", "def settle(", "def derivatives("):
        assert text.count(word) == 1


@pytest.mark.parametrize("person", ["healthy", "type1", "type2_late"])
def test_plain_python_gives_the_same_numbers(person):
    """The source is run twice: compiled, and as it stands."""
    rng = np.random.default_rng(7)
    size = len(model().states) + 2 * len(model().substances)
    parameters, switches = parameter_vector(Body(person)), switch_vector(Body(person))
    inputs = default_inputs(model())
    held = np.full(len(model().held), 900.0)
    start = np.array([model().declared[name].initial for name in model().states])
    results = []
    for uncompiled in (False, True):
        module = engine(uncompiled)
        rng = np.random.default_rng(7)
        constants = np.zeros(len(model().constants) + 1)
        module.compute_constants(parameters, switches, inputs, held, constants)
        found = [constants.copy()]
        for _ in range(10):
            state = np.zeros(size)
            state[: len(start)] = (start + 0.05) * rng.uniform(0.5, 2.0, len(start))
            change, observed = np.zeros(size), np.zeros(len(model().observed))
            module.derivatives(state, parameters, switches, inputs, held, constants, change)
            module.observe(state, parameters, switches, inputs, held, constants, observed)
            found += [change, observed]
        results.append(np.concatenate(found))
    assert np.isfinite(results[0]).all()
    np.testing.assert_allclose(results[0], results[1], rtol=1e-11, atol=1e-12)


def test_plain_python_solves_the_same(monkeypatch):
    """A steady state and a morning, by both."""
    body = Body("healthy")
    parameters, switches = parameter_vector(body), switch_vector(body)
    inputs = default_inputs(model())
    start = np.array([model().declared[name].initial for name in model().states])
    meal = [
        integrate.Level("meal_ingestion", 30.0, 45.0, 4000.0),
        integrate.Level("meal_mass", 30.0, 45.0, 60000.0),
    ]
    table = integrate.tabulate(model(), meal, 0.0, 120.0)
    results = []
    for uncompiled in (False, True):
        monkeypatch.setattr(integrate, "engine", lambda plain=uncompiled: engine(plain))
        state = integrate.settle(model(), parameters, switches, inputs, start)
        found = integrate.run(
            model(), parameters, switches, state, table, np.arange(0.0, 121.0, 10.0)
        )
        observed = integrate.observe(model(), parameters, switches, found)
        results.append((state, found.states, observed, found.steps))
    compiled, plain = results
    assert compiled[3] == plain[3] > 20
    for one, other in zip(compiled[:3], plain[:3], strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-8, atol=1e-9)
