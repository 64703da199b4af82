"""Experiments of the clinic on the model: published sizes, and what must not happen."""

import math

import pytest

import physiology as ph
from physiology.protocols.hormone_infusion import INFUSIONS
from physiology.protocols.laboratory import subject

PROTOCOLS = {
    "fast": ("hours",),
    "hormone_infusion": ("level", "hours", "reference"),
    "glucose_infusion": ("raise_by", "hours"),
    "glucose_step": ("raise_by",),
    "complications": ("hba1c", "reference_hba1c", "years"),
}


def read(protocol: str, person: str, **settings) -> dict[str, float]:
    result = getattr(ph.protocols, protocol)(person, **settings)
    assert set(result.readouts) == set(result.units)
    assert not any(math.isnan(value) for value in result.readouts.values())
    return dict(result.readouts)


def test_three_days_without_food_in_health():
    found = read("fast", "healthy", hours=72.0)
    assert 54.0 < found["end_glucose"] < 83.0
    assert found["nadir"] <= found["end_glucose"]
    assert 0.0 < found["nadir_time"] <= 72.0
    assert found["glucose_change"] < 0.0
    assert 1.5 < found["end_ketones"] < 6.0


def test_a_longer_fast_lowers_glucose_and_raises_fuels_of_fat():
    courses = [read("fast", "healthy", hours=hours) for hours in (6.0, 30.0)]
    for name, up in (("end_glucose", -1), ("end_ketones", 1), ("end_free_fatty_acids", 1)):
        values = [up * found[name] for found in courses]
        assert values == sorted(values), name


def test_insulin_treated_people_fast_on_their_basal_insulin():
    found = ph.protocols.fast("type1", hours=12.0)
    assert found.trajectory.time[0] == 420.0
    assert found.readouts["nadir"] > 54.0
    assert found.trajectory["plasma_insulin"].min() > 20.0
    assert found.readouts["end_ketones"] < 3.0


def test_cortisol_for_a_day():
    """Rizza 1982: 14 to 37 ug/dL raise glucose by 1.6 mmol/L, half-effects 2.6 and 1.6-fold."""
    found = read("hormone_infusion", "healthy", level=37.0, hours=24.0, reference=14.0)
    assert 0.8 < found["fasting_glucose_change"] < 2.4
    assert 1.5 < found["ec50_ratio_egp"] < 4.0
    assert 1.2 < found["ec50_ratio_uptake"] < 2.5
    assert found["egp_change"] > 0.0
    assert found["uptake_change"] < 0.0


def test_fatty_acids_for_six_hours():
    """Roden 1996: uptake falls by about half, and only after some hours."""
    settings = {"hormone": "free_fatty_acids", "level": 1.8}
    found = read("hormone_infusion", "healthy", hours=6.0, **settings)
    assert -70.0 < found["uptake_change"] < -25.0
    early = read("hormone_infusion", "healthy", hours=2.0, **settings)
    assert abs(early["uptake_change"]) < 0.5 * abs(found["uptake_change"])


@pytest.mark.parametrize("hormone", ["cortisol", "free_fatty_acids"])
def test_the_level_asked_for_is_reached(hormone):
    level = {"cortisol": 30.0, "free_fatty_acids": 1.5}[hormone]
    found = ph.protocols.hormone_infusion("type2_early", hormone=hormone, level=level, hours=8.0)
    assert found.trajectory[hormone][-1] == pytest.approx(level, rel=2e-3)


def test_every_hormone_with_an_input_raises_its_level_and_glucose():
    inputs = {name for name, item in ph.catalogue().items() if item.kind == "input"}
    infused = {name: made for name, made in INFUSIONS.items() if made.input in inputs}
    assert {"cortisol", "free_fatty_acids", "adrenaline"} <= set(infused)
    for name, made in infused.items():
        level = {"cortisol": 30.0, "free_fatty_acids": 1.5}.get(name, 0.3 * made.largest)
        found = ph.protocols.hormone_infusion("healthy", hormone=name, level=level, hours=4.0)
        without = ph.protocols.fast("healthy", hours=4.0).trajectory
        assert found.trajectory[made.signal][-1] > 1.2 * without[made.signal][-1], name
        assert found.readouts["fasting_glucose_change"] > 0.0, name


def test_the_own_level_changes_nothing():
    found = read("hormone_infusion", "healthy", level=20.0, hours=6.0, reference=20.0)
    assert found == pytest.approx(
        {"ec50_ratio_egp": 1.0, "ec50_ratio_uptake": 1.0, "fasting_glucose_change": 0.0,
         "egp_change": 0.0, "uptake_change": 0.0}, abs=1e-6,
    )  # fmt: skip


def test_an_unknown_hormone_is_refused():
    with pytest.raises(ph.ScenarioError, match="hormone: unknown; allowed are cortisol, "):
        ph.protocols.hormone_infusion("healthy", hormone="melatonin", level=1.0)


def test_alarms_go_off_in_order_in_health():
    found = read("hypoglycaemic_ramp", "healthy")
    assert 4.2 < found["secretion_threshold"] < 4.8
    for name in ("glucagon_threshold", "adrenaline_threshold"):
        assert 3.4 < found[name] < 3.95
    assert found["secretion_threshold"] > found["adrenaline_threshold"]


def test_alarms_that_never_go_off_are_infinite():
    found = read("hypoglycaemic_ramp", "type1")
    assert found["secretion_threshold"] == math.inf
    assert found["glucagon_threshold"] == math.inf
    assert found["adrenaline_threshold"] < 4.0


def test_days_of_high_glucose_cost_sensitivity():
    by_hours = [read("glucose_infusion", "healthy", hours=h) for h in (12.0, 72.0)]
    changes = [found["sensitivity_change"] for found in by_hours]
    assert changes[1] < changes[0] < 0.0
    assert changes[1] < -5.0
    more = read("glucose_infusion", "healthy", raise_by=120.0, hours=72.0)
    assert more["sensitivity_change"] < changes[1]


def test_the_infusion_holds_glucose():
    found = ph.protocols.glucose_infusion("type2_early", raise_by=60.0, hours=24.0).trajectory
    glucose = found["plasma_glucose"]
    assert glucose[-1] == pytest.approx(glucose[0] + 60.0, abs=1.0)


def test_without_beta_cells_there_is_no_disposition_index():
    with pytest.raises(ph.ScenarioError, match="do not answer glucose"):
        ph.protocols.glucose_infusion("type1")


@pytest.mark.parametrize(
    ("protocol", "setting"), [(p, s) for p, all_ in PROTOCOLS.items() for s in all_]
)
@pytest.mark.parametrize("value", [-1.0, 1e6, math.nan, "3"])
def test_a_setting_out_of_range_is_refused(protocol, setting, value):
    with pytest.raises(ph.ScenarioError, match=rf"^{setting}: .*allowed is"):
        getattr(ph.protocols, protocol)("healthy", **{setting: value})


def test_a_rested_person_keeps_what_days_have_made():
    person = subject("type2_early")
    again = person.rested(person.fasting)
    assert again.fasting == pytest.approx(person.fasting, rel=1e-6)
    assert subject(again) is again
