"""What is known of resistance and opposing hormones and was not fitted, each by its mechanism."""

import numpy as np
import pytest

import physiology as ph
from physiology.body import Body
from physiology.core.integrate import Level
from physiology.protocols.laboratory import subject
from physiology.schedule import Day
from tests import equations

HEALTHY_M = ph.protocols.clamp("healthy").readouts["m_value"]
WEAK = ("magnesium_deficit", "zinc_deficit", "chromium_deficit", "b_vitamin_deficit")


def sensitivity(**values: float) -> float:
    """Return M in a clamp relative to the healthy person."""
    body = Body("healthy").changed(**values)
    return ph.protocols.clamp(body).readouts["m_value"] / HEALTHY_M


def without_insulin(hours: float, *, bout_at: float | None = None, illness: float = 0.0):
    """Return type 1 after its basal insulin stopped, at rest, in exercise or ill."""
    who = subject("type1")
    levels = [*who.basal(0.0), Level("illness_event", 0.0, np.inf, illness)]
    if bout_at is not None:
        bout = ph.Exercise("00:00", minutes=60, intensity=60)
        levels += bout.levels(Day(60.0 * bout_at))
    return who.experiment(levels, 60.0 * hours, step=60.0)


def test_exercise_without_insulin_raises_glucose_and_ketones():
    rest, bout = without_insulin(8), without_insulin(8, bout_at=6)
    for name in ("plasma_glucose", "ketones"):
        assert bout[name][7] > bout[name][6]
        assert bout[name][7] > rest[name][7]


def test_illness_without_insulin_speeds_ketoacidosis():
    healthy, ill = without_insulin(12), without_insulin(12, illness=0.5)
    assert ill["plasma_glucose"][-1] > healthy["plasma_glucose"][-1] + 30
    assert ill["ketones"][-1] > 1.1 * healthy["ketones"][-1]


@pytest.mark.parametrize("person", ["healthy", "type2_early"])
def test_contraction_moves_glut4_as_well_in_type_2(person):
    """60 to 70 % of VO2max: +71 % in health, +74 % in type 2 of what is there without insulin."""
    course = ph.protocols.exercise_bout(person, minutes=60, intensity=65).trajectory
    rest = course["resting_surface_glut4"][0]
    gained = (
        course["glut4_surface_target"] - course["glut4_insulin_span"] * course["insulin_signal"]
    )
    assert gained[59] / rest - 1.0 == pytest.approx(0.7, abs=0.1)


@pytest.mark.parametrize("person", ["healthy", "type2_early", "type1"])
def test_kinds_of_exercise_differ(person):
    change = [
        ph.protocols.exercise_bout(person, 45, 50, kind).readouts["glucose_change"]
        for kind in ("aerobic", "resistance", "sprint")
    ]
    assert change[0] < change[1] < change[2]


@pytest.mark.parametrize(
    ("change", "weeks", "low", "high"),
    [
        ({"activity_change": -4.0}, 3 / 7, -25, -9),  # three days of bed rest: -19 %
        ({"activity_change": -4.0}, 1.0, -34, -20),  # a week: -29 +- 5 %
        ({"activity_change": -3.3}, 2.0, -23, -11),  # 1344 steps a day: -17 %
        ({"activity_change": 4.0}, 12.0, 5, 40),  # training: +20 to 40 %
        ({"sleep_hours": 5.0}, 1.0, -22, -8),  # a week of 5 h: -11 to -20 %
    ],
)
def test_a_change_of_life_has_the_published_size(change, weeks, low, high):
    found = ph.protocols.lifestyle_trial("healthy", weeks=weeks, **change).readouts
    assert low < found["sensitivity_change"] < high


def test_micronutrients_and_bacteria_never_outweigh_moving_or_fat():
    weak = sensitivity(**dict.fromkeys(WEAK, 1.0), microbiome_imbalance=1.0)
    assert weak < 1.0
    assert weak > sensitivity(physical_activity=0.0)
    assert weak > sensitivity(visceral_fat_area=180.0)
    assert all(sensitivity(**{name: 1.0}) > 0.94 for name in WEAK)


def test_hormones_together_do_more_than_their_sum():
    """Shamoon 1981: about three times the sum of the single responses."""
    who = subject("healthy")
    single = [
        Level("glucagon_infusion", 0.0, np.inf, 130.0),
        Level("adrenaline_drive", 0.0, np.inf, 0.4),
        Level("cortisol_added", 0.0, np.inf, 27.0),
    ]

    def rise(levels):
        glucose = who.experiment(levels, 300.0, step=60.0)["plasma_glucose"]
        return glucose[-1] - glucose[0]

    assert rise(single) > 1.4 * sum(rise([level]) for level in single)


def test_glucagon_acts_at_once_and_wears_off():
    """3 ng/kg/min: output +39 % at 15 minutes, back near the start by 60."""
    levels = [Level("glucagon_infusion", 0.0, np.inf, 130.0)]
    output = subject("healthy").experiment(levels, 60.0)["endogenous_glucose_production"]
    assert 1.2 < output[15] / output[0] < 1.7
    assert output[60] - output[0] < 0.5 * (output[15] - output[0])


def test_defence_against_low_glucose_comes_in_order():
    found = ph.protocols.hypoglycaemic_ramp("healthy").readouts
    assert found["secretion_threshold"] > found["adrenaline_threshold"]
    assert min(found["adrenaline_threshold"], found["glucagon_threshold"]) > 3.5
    assert found["cortisol_threshold"] < found["adrenaline_threshold"]
    failed = ph.protocols.hypoglycaemic_ramp("type1").readouts
    assert failed["glucagon_threshold"] == np.inf


@pytest.mark.parametrize(
    ("person", "low", "high"), [("healthy", 0.0, 12.0), ("type2_early", 5.0, 32.0)]
)
def test_glucose_rises_before_dawn(person, low, high):
    """Median rise 16 mg/dL in type 2, interquartile range 0 to 31.5 (Monnier 2013)."""
    night = ph.simulate(ph.Scenario(person, days=0.5, start="19:00"), step=5.0)
    late = night["plasma_glucose"][night.time >= 1440.0]
    assert low <= late[-1] - late.min() <= high


def test_high_glucose_tires_beta_cells_and_they_recover():
    who = subject("healthy")
    fortnight = 14 * 1440.0
    held = [Level("clamp_on", 0.0, fortnight, 1.0), Level("clamp_target", 0.0, fortnight, 250.0)]
    tired = who.experiment(held, fortnight, step=1440.0)
    assert tired["beta_cell_function"][-1] < 0.9 * tired["beta_cell_function"][0]
    rested = who.experiment([], 4 * fortnight, start=tired.final_state, step=1440.0)
    assert rested["beta_cell_function"][-1] > 0.95 * tired["beta_cell_function"][0]


def units(body: Body) -> float:
    therapy = ph.usual_therapy(body)
    return 24.0 * therapy.basal_rate + 195.0 / therapy.carbohydrate_ratio


def test_dose_receptors_and_dose_again_are_a_circle():
    """Injected insulin takes receptors away, so that more is needed: less without that loss."""
    loss = ("receptor_downregulation", "post_receptor")
    assert units(Body("type1", without=loss)) < 0.85 * units(Body("type1"))
    # Twice the resistance asks for more than twice the insulin, but the circle settles.
    fat = units(Body("type1").changed(visceral_fat_area=250.0)) / units(Body("type1"))
    open_circle = units(Body("type1", (("visceral_fat_area", 250.0),), loss))
    assert open_circle / units(Body("type1", without=loss)) < fat < 3.0


def test_glucose_oxidative_stress_glut4_and_glucose_again_are_a_circle():
    body = Body("type2_moderate")
    closed = ph.protocols.fasting(body).readouts["glucose"]
    for without in ("glucose_toxicity", "oxidative_stress"):
        opened = ph.protocols.fasting(Body("type2_moderate", without=(without,))).readouts
        assert opened["glucose"] < closed - 0.1


def test_fat_fatty_acids_resistance_are_a_chain():
    lean, fat = ({"visceral_fat_area": area} for area in (80.0, 200.0))
    acids = [
        ph.protocols.fasting(Body("healthy").changed(**v)).readouts["free_fatty_acids"]
        for v in (lean, fat)
    ]
    assert acids[1] > 1.1 * acids[0]
    broken = Body("healthy", tuple(fat.items()), ("ectopic_fat", "fatty_acids"))
    assert ph.protocols.clamp(broken).readouts["m_value"] > HEALTHY_M * sensitivity(**fat)


def test_growth_hormone_joins_the_resistance_of_type_1():
    whole = ph.protocols.clamp("type1").readouts["m_value"]
    less = ph.protocols.clamp(Body("type1", without=("growth_hormone",))).readouts["m_value"]
    assert less > 1.03 * whole


def signal_at(insulin: np.ndarray, receptors: float, responsiveness: float) -> np.ndarray:
    """Return the signal behind the receptor at insulin levels, by the model's own equations."""
    declared = ph.catalogue()
    half = declared["receptor_half_occupancy_reference"].default
    spare = declared["spare_receptor_constant"].default
    target = equations.plain(declared["insulin_signal_target"].item.function)
    return target(insulin / (insulin + half), receptors, spare, responsiveness)


def half_effect(receptors: float, responsiveness: float) -> float:
    """Return the insulin at half of the largest signal."""
    insulin = np.geomspace(1.0, 1e6, 4000)
    course = signal_at(insulin, receptors, responsiveness)
    return float(np.interp(0.5 * course[-1], course, insulin))


def test_lost_receptors_shift_the_answer_and_lost_responsiveness_lowers_it():
    """Half of the receptors: half-effect 1.75 times, ceiling -12 % (Sedaghat 2002, reduced)."""
    most = np.array(1e6)
    whole = signal_at(most, 1.0, 1.0)
    assert half_effect(0.5, 1.0) / half_effect(1.0, 1.0) == pytest.approx(1.75, abs=0.05)
    assert signal_at(most, 0.5, 1.0) / whole == pytest.approx(0.88, abs=0.01)
    assert half_effect(1.0, 0.5) == pytest.approx(half_effect(1.0, 1.0), rel=1e-3)
    assert signal_at(most, 1.0, 0.5) / whole == pytest.approx(0.5)
