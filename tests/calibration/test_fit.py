"""The calibration: its aims, its pull to the priors, and that numbers go where they came from."""

import importlib
import inspect
import math
import shutil
from types import SimpleNamespace

import numpy as np
import pytest

import physiology as ph
from physiology.calibration import __main__ as acute
from physiology.calibration import drugs, targets, write, years
from physiology.calibration.free import CONSTANTS, DEFINED, PEOPLE
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.evidence.bench import Bench
from tests.baseline.kept import read

#: Tolerances by which an aim may be missed by the declared numbers.
MOST_ACUTE, MOST_OF_DRUGS, MOST_OF_YEARS = 6.0, 4.0, 4.0


def test_the_declared_numbers_are_near_every_aim_and_prior():
    """As kept; another test finds that they are still so."""
    logs = np.log(acute.declared_values())
    kept = np.array([*read("calibration")["declared numbers"].values()])
    aims, priors = kept[: -len(logs)], kept[-len(logs) :]
    assert np.abs(aims).max() < MOST_ACUTE
    assert np.median(np.abs(aims)) < 0.17
    assert priors == pytest.approx(0.6 * (logs - np.log(acute.CENTRES)) / acute.SPREADS, rel=1e-6)
    assert np.abs(priors).max() < 0.6 * 4.5


@pytest.mark.parametrize("values", [{}, {"hepatic_output_without_insulin": 6.5}])
@pytest.mark.slow
def test_plausible_ranges_are_kept_by_the_declared_numbers_alone(values):
    """With a liver that makes far too much, some are left."""
    bench = Bench(values)
    names = ("obese disposal", "moderate", "a day of high glucose", "exercise without insulin",
             "glycogen after a night")  # fmt: skip
    missed = []
    for name in names:
        reader, low, high = targets.PLAUSIBLE[name]
        if not low <= reader(bench) <= high:
            missed.append(name)
    assert bool(missed) == bool(values), missed


def test_no_pull_in_the_middle_a_gentle_one_inside_and_a_hard_one_outside():
    assert targets._anchor_residuals(5.0, 4.0, 6.0) == [0.0, 0.0]
    assert targets._anchor_residuals(5.5, 4.0, 6.0) == pytest.approx([0.125, 0.0])
    assert targets._anchor_residuals(4.2, 4.0, 6.0) == pytest.approx([-0.2, 7.0 * 0.2])
    assert targets._anchor_residuals(6.0, 4.0, 6.0) == pytest.approx([0.25, 7.0 * 0.4])
    # What explodes pulls no harder than three ranges away.
    far = targets._anchor_residuals(12.0, 4.0, 6.0)
    assert targets._anchor_residuals(1e6, 4.0, 6.0) == far == pytest.approx([1.75, 7.0 * 6.4])
    assert targets._range_residuals(5.0, 4.0, 6.0) == [0.0, 0.0]
    assert targets._range_residuals(5.7, 4.0, 6.0) == pytest.approx([0.105, 0.0])
    assert targets._range_residuals(3.0, 4.0, 6.0) == pytest.approx([-0.3, 2.5 * 1.2])


def test_a_vector_of_free_numbers_is_split_as_it_was_joined():
    values = acute.declared_values()
    assert len(values) == len(acute.NAMES) == len(CONSTANTS) + sum(map(len, PEOPLE.values()))
    constants, people = acute.split(values)
    assert constants == {name: ph.case_value("healthy", name) for name in CONSTANTS}
    for person, names in PEOPLE.items():
        assert people[person] == {name: ph.case_value(person, name) for name in names}


def test_priors_lie_within_the_bounds():
    for name, (centre, spread) in CONSTANTS.items():
        low, high = model().declared[name].bounds
        assert low <= centre <= high, name
        assert 0.01 < spread < 1.0, name
    for (_, name), centre in zip(acute.NAMES, acute.CENTRES, strict=True):
        low, high = model().declared[name].bounds
        assert low <= centre <= high, name


def test_reference_levels_follow_the_healthy_person():
    values = acute.declared_values()
    bench = acute.bench_with(values)
    for name in DEFINED:
        assert bench.constants[name] == pytest.approx(model().declared[name].default, rel=0.01)


def test_a_body_that_cannot_be_computed_is_as_bad_as_can_be(monkeypatch):
    def fails(_bench):
        raise SimulationError("no")

    logs = np.log(acute.declared_values())
    monkeypatch.setattr(acute, "_aims", lambda: 5)
    monkeypatch.setattr(acute, "residuals", fails)
    assert acute.misfit(logs)[:5] == pytest.approx(30.0)
    monkeypatch.setattr(acute, "residuals", lambda _bench: [1e9, -1e9, 0.5])
    assert list(acute.misfit(logs)[:3]) == [30.0, -30.0, 0.5]


class InThisProcess:
    """A pool that does the work itself."""

    def __init__(self, _workers: int) -> None: ...

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def map(self, function, items, chunksize: int):
        assert chunksize > 0
        return map(function, items)


def test_a_fit_goes_where_the_misfit_is_least_and_stays_within_bounds(monkeypatch, tmp_path):
    aim = np.log(acute.declared_values()) + 0.05
    beyond = acute.NAMES.index(("", "hepatic_receptor_exponent"))
    aim[beyond] = math.log(1e3)
    monkeypatch.setattr(acute, "ProcessPoolExecutor", InThisProcess)
    monkeypatch.setattr(acute, "misfit", lambda logs: (logs - aim) / acute.SPREADS)
    found = acute.fit(20, 1, tmp_path / "kept.json")
    low = np.array([max(model().declared[n].bounds[0], 1e-6) for _, n in acute.NAMES])
    high = np.array([model().declared[n].bounds[1] for _, n in acute.NAMES])
    assert (found >= low).all()
    assert (found <= high * (1.0 + 1e-9)).all()
    inside = np.exp(aim) < 0.99 * high
    assert found[inside] == pytest.approx(np.exp(aim)[inside], rel=1e-3)
    assert found[beyond] == pytest.approx(high[beyond], rel=1e-2)
    assert (tmp_path / "kept.part").exists()


@pytest.mark.parametrize("part", [drugs, years])
def test_aims_are_missed_in_tolerances_and_priors_pull(part, monkeypatch):
    start = part.declared_values()
    names = part.NAMES if part is drugs else part._NAMES
    spreads = [*part.FREE.values()] if part is drugs else [
        *years.CONSTANTS.values(), *years.TRAITS.values()
    ]  # fmt: skip
    if part is drugs:
        values = [aim + 2.0 * tolerance for _, aim, tolerance in drugs.AIMS]
        monkeypatch.setattr(drugs, "readings", lambda _values: [*values, drugs._LOWEST + 0.12])
        count = len(drugs.AIMS) + 1
    else:
        aims = {n: (lambda _v, m=m, t=t: m + 2.0 * t, m, t) for n, (_, m, t) in years.AIMS.items()}
        monkeypatch.setattr(years, "AIMS", aims)
        count = len(aims)
    assert len(start) == len(names) == len(spreads)
    found = part.residuals(np.log(start) + 0.1, start)
    assert found[:count] == pytest.approx(2.0)
    assert found[count:] == pytest.approx(0.03 / np.array(spreads))


def test_what_never_happens_is_as_bad_as_can_be(monkeypatch):
    def never(_values):
        raise KeyError("insulin")

    monkeypatch.setattr(years, "AIMS", {"never": (never, 1.0, 1.0)})
    assert years.residuals(np.log(years.declared_values()), years.declared_values())[0] == 10.0

    def fails(_values):
        raise SimulationError("no")

    monkeypatch.setattr(drugs, "readings", fails)
    start = drugs.declared_values()
    assert drugs.residuals(np.log(start), start)[: len(drugs.AIMS) + 1] == pytest.approx(10.0)


def test_only_the_chosen_numbers_of_drugs_move(monkeypatch):
    start, aim = drugs.declared_values(), np.log(1.2)
    wanted = np.log(start) + aim
    monkeypatch.setattr(drugs, "residuals", lambda logs, _start: logs - wanted)
    found = drugs.fitted(start, [1, 4], 20) - np.log(start)
    assert found[[1, 4]] == pytest.approx(aim)
    assert not np.delete(found, [1, 4]).any()


@pytest.mark.slow
def test_quick_trials_of_drugs_meet_their_aims():
    bench = Bench()
    quick = [one for one in drugs.AIMS if one[0][3] <= 12.0 and not one[0][4].endswith("ratio")]
    assert len(quick) >= 5
    for aim, mean, tolerance in quick:
        missed = (drugs.trials.trial(*aim)(bench) - mean) / tolerance
        assert abs(missed) < MOST_OF_DRUGS, (aim, missed)


@pytest.mark.slow
def test_short_courses_of_years_meet_their_aims():
    values = years._named(years.declared_values())
    for name, (reading, mean, tolerance) in years.AIMS.items():
        if name.startswith(("600 kcal", "2 weeks", "DiRECT: early", "A090")):
            missed = (reading(values) - mean) / tolerance
            assert abs(missed) < MOST_OF_YEARS, (name, missed)


def test_homa_of_a_textbook_case():
    """Insulin 10 uU/mL at 4.5 mmol/L gives 200 %."""
    found = {"fasting_insulin": 60.0, "fasting_glucose": 4.5 * 18.016}
    course = SimpleNamespace(at=lambda name, _year: found[name])
    assert years.homa_b(course, 0.0) == pytest.approx(200.0, rel=0.05)


@pytest.fixture
def sources(tmp_path, monkeypatch):
    """Return copies of the files that a fit would write to."""
    places = {}
    real = importlib.import_module

    def copied(name: str) -> SimpleNamespace:
        module = real(name)
        place = tmp_path / f"{name}.py"
        if not place.exists():
            shutil.copy(module.__file__, place)
        places[name] = place
        return SimpleNamespace(__file__=str(place))

    monkeypatch.setattr(write, "import_module", copied)
    return places


def test_fitted_numbers_are_written_where_they_are_declared(sources):
    write.write_back(
        {"hepatic_half_insulin": 98.76543}, {"type2_early": {"beta_cell_function": 0.31234}}
    )
    liver = sources["physiology.organs.liver"].read_text(encoding="utf-8")
    original = inspect.getsource(importlib.import_module("physiology.organs.liver"))
    changed = [
        (a, b) for a, b in zip(original.splitlines(), liver.splitlines(), strict=True) if a != b
    ]
    assert [new.strip() for _, new in changed] == ["default=98.77,"]
    person = sources["physiology.people.type2_early"].read_text(encoding="utf-8")
    assert '"beta_cell_function": 0.31,' in person


def test_a_number_without_a_place_is_an_error(sources):
    with pytest.raises(RuntimeError, match=r"healthy\.py: found no place"):
        write.write_back({}, {"healthy": {"hepatic_receptor_exponent": 1.0}})
    assert list(sources) == ["physiology.people.healthy"]


@pytest.mark.parametrize(("name", "value", "written"), [
    ("beta_cell_function", 0.3137, 0.315), ("beta_cell_function", 0.312, 0.31),
    ("hepatic_half_insulin", 77.77, 77.77),
])  # fmt: skip
def test_a_setting_is_put_on_the_step_of_its_slider(name, value, written):
    assert write._on_slider(name, value) == pytest.approx(written)
