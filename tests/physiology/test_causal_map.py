"""The causal map: read from the wiring, with the direction and the strength of every arrow."""

import itertools
import json
import math

import pytest

import physiology as ph
from physiology.core.assemble import model
from tests.physiology.directions import DIRECTIONS

MAP = ph.causal_map()
NAMES = {node.name for node in MAP.nodes}
#: What the textbooks say, however many arrows lie between the two.
KNOWN = (
    ("interstitial_insulin", "receptor_occupancy", 1),
    ("delayed_hepatic_insulin", "hepatic_insulin_suppression", -1),
    ("glucagon", "hepatic_output_drive", 1),
    ("plasma_glucose", "urinary_glucose_loss", 1),
    ("plasma_glucose", "glucagon_target", -1),
    ("plasma_glucose", "adrenaline", -1),
    ("free_fatty_acids", "ketones", 1),
    ("meal_carbohydrate", "meal_ingestion", 1),
    ("meal_fibre", "meal_grinding_speed", -1),
    ("dose_scale", "rapid_insulin_dose_rate", 1),
)


def total_sign(path) -> int:
    return math.prod(arrow.sign for arrow in path)


def test_nodes_are_what_can_be_read_or_set():
    for node in MAP.nodes:
        item = model().declared[node.name]
        assert node.kind in ("state", "signal", "flow", "held", "parameter", "input")
        assert (node.label, node.unit, node.mechanism) == (item.label, item.unit, item.mechanism)
    assert {n for n, i in model().declared.items() if i.kind in ("state", "input")} <= NAMES
    sliders = {n for n, i in model().declared.items() if i.kind == "parameter" and i.step}
    assert sliders <= NAMES


def test_arrows_join_nodes_and_say_why():
    assert len(MAP.arrows) > len(MAP.nodes)
    for arrow in MAP.arrows:
        assert {arrow.source, arrow.target} <= NAMES
        assert arrow.source != arrow.target
        assert arrow.sign in (-1, 0, 1)
        assert arrow.via in ("modifier", "signal", "flow", "rate", "held", "entry")
        assert arrow.mechanism == model().declared[arrow.equation].mechanism
        assert arrow.strength is None


def test_every_factor_is_an_arrow_from_what_it_reads_to_its_target():
    for name in model().modifiers:
        item = model().declared[name]
        sources = {arrow.source for arrow in MAP.arrows if arrow.equation == name}
        assert sources == set(item.arguments) & NAMES
        assert {a.target for a in MAP.arrows if a.equation == name} <= {item.target}


def test_flows_take_from_one_state_and_give_to_another():
    ends = {(a.source, a.target): a.sign for a in MAP.arrows if a.source in _flows()}
    for name in _flows():
        item = model().declared[name]
        for state, sign in ((item.into, 1), (item.out_of, -1)):
            if state:
                assert ends[name, state] == sign


def _flows() -> list[str]:
    return [name for name, item in model().declared.items() if item.kind == "flow"]


def test_signs_are_those_of_the_equations():
    """The table of directions is written by hand, the map by calling the equations."""
    signs: dict[tuple[str, str], int] = {}
    for arrow in MAP.arrows:
        signs[arrow.equation, arrow.source] = arrow.sign
    told = {
        (equation, pull[1:]): 1 if pull[0] == "+" else -1
        for equation, pulls in DIRECTIONS.items()
        for pull in pulls.split()
    }
    shared = [key for key in told if key in signs and model().declared[key[0]].kind != "flow"]
    shared += [key for key in told if key in signs and key[1] not in _flows()]
    opposite = [key for key in shared if signs[key] == -told[key]]
    assert len(shared) > 80
    assert not opposite
    assert sum(signs[key] == told[key] for key in shared) > 0.9 * len(shared)


@pytest.mark.parametrize(("source", "target", "sign"), KNOWN)
def test_which_way_the_body_answers(source, target, sign):
    path = MAP.path(source, target)
    assert len(path) == 1
    assert total_sign(path) == sign


def test_insulin_lowers_hepatic_output_and_glucagon_raises_it():
    chain = MAP.path("portal_insulin", "hepatic_output_drive")
    assert chain[0].target == "delayed_hepatic_insulin"
    assert total_sign(chain) == -1
    assert total_sign(MAP.path("glucagon", "endogenous_glucose_production")) == 1


@pytest.mark.parametrize("slider", ["visceral_fat_area", "mean_cortisol", "physical_activity"])
def test_a_slider_reaches_glucose_by_a_chain_of_arrows(slider):
    chain = MAP.path(slider, "plasma_glucose")
    assert chain[0].source == slider
    assert chain[-1].target == "plasma_glucose"
    for first, second in itertools.pairwise(chain):
        assert first.target == second.source


def test_a_name_that_is_not_on_the_map_is_refused():
    with pytest.raises(ph.ScenarioError, match="'nothing' is not on it"):
        MAP.path("nothing", "plasma_glucose")
    assert MAP.path("sensor_glucose", "visceral_fat_area") == ()


def test_the_map_of_a_moment_tells_how_strong():
    run = ph.simulate(ph.Scenario("healthy"))
    morning = ph.causal_map(run, 420.0)
    strength = {(a.source, a.target): a.strength for a in morning.arrows}
    assert [a.sign for a in morning.arrows] == [a.sign for a in MAP.arrows]
    assert all(math.isfinite(a.strength) for a in morning.arrows)
    # What goes with the first power, lags, or has its share, is known beforehand.
    assert strength["plasma_glucose_mass", "plasma_glucose"] == pytest.approx(1.0, abs=1e-6)
    values = run.snapshot(420.0)
    pull = values["cortisol"] / values["delayed_cortisol"]
    assert strength["cortisol", "delayed_cortisol"] == pytest.approx(pull, rel=1e-6)
    sources = ("glucose_rate_of_appearance", "endogenous_glucose_production")
    entering = [a for a in morning.arrows if a.target == "plasma_glucose_mass" and a.sign > 0]
    assert sum(a.strength for a in entering) == pytest.approx(1.0, abs=0.05)
    assert {a.source for a in entering} & {*sources, "gluconeogenesis", "glycogenolysis"}


def test_a_meal_makes_the_arrow_of_the_gut_strong():
    run = ph.simulate(ph.Scenario("healthy"))

    def gut(minute: float) -> float:
        arrows = ph.causal_map(run, minute).arrows
        return next(
            a.strength
            for a in arrows
            if (a.source, a.target) == ("glucose_rate_of_appearance", "plasma_glucose_mass")
        )

    assert gut(420.0) < 0.05 < 0.2 < gut(480.0)


def test_a_factor_that_is_switched_off_has_no_strength():
    run = ph.simulate(ph.Scenario("type2_late", without=("glucagon",)))
    arrows = [a for a in ph.causal_map(run, 500.0).arrows if a.equation == "glucagon_on_liver"]
    assert arrows
    assert all(a.strength == 0.0 for a in arrows)


def test_of_what_a_body_does_not_make_nothing_flows():
    run = ph.simulate(ph.Scenario("type1"))
    assert not run["c_peptide"].any()
    assert not run["insulin_secretion_rate"].any()
    pools = {"plasma_c_peptide_mass", "tissue_c_peptide_mass", "docked_insulin"}
    arrows = [a for a in ph.causal_map(run, 540.0).arrows if pools & {a.source, a.target}]
    assert arrows
    assert all(a.strength == 0.0 for a in arrows)


@pytest.mark.parametrize("minute", [-1.0, 1441.0, float("nan")])
def test_a_minute_outside_of_the_run_is_refused(minute):
    run = ph.simulate(ph.Scenario("healthy"))
    with pytest.raises(ph.ScenarioError, match="minute"):
        ph.causal_map(run, minute)


def test_a_run_needs_a_minute():
    with pytest.raises(ph.ScenarioError, match="together"):
        ph.causal_map(ph.simulate(ph.Scenario("healthy")))
    with pytest.raises(ph.ScenarioError, match="together"):
        ph.causal_map(time=60.0)


@pytest.mark.slow
def test_the_map_is_plain_data():
    frame, nodes = MAP.frame(), MAP.nodes_frame()
    assert len(frame) == len(MAP.arrows)
    assert nodes.loc["plasma_glucose", "unit"] == "mg/dL"
    plain = json.loads(MAP.to_json())
    assert len(plain["nodes"]) == len(MAP.nodes)
    assert plain["arrows"][0].keys() == set(frame.columns)


def test_factors_can_be_read_along_a_run():
    run = ph.simulate(ph.Scenario("type2_late"))
    factor = run["glucagon_on_liver"]
    assert factor.max() > 1.02
    assert run.snapshot(600.0)["glucagon_on_liver"] == pytest.approx(factor[600])
    off = ph.simulate(ph.Scenario("type2_late", without=("glucagon",)))
    assert (off["glucagon_on_liver"] == 1.0).all()
    assert "glucagon_on_liver" in off.switched_off()
