"""The model as SBML: units, equations, matter, schedule; what other engines make of it is checked
in ``tests/cross_check``."""

import re
import sys

import libsbml
import numpy as np
import pint
import pytest

import physiology as ph
from physiology.core import kinetics
from physiology.core.assemble import assemble, model
from physiology.core.catalogue import DeclarationError, collect
from physiology.core.declare import Input, Parameter, State, flow, held, modifies, rate, signal
from physiology.core.integrate import Level, tabulate
from physiology.sbml.__main__ import main
from physiology.sbml.export import GONE, written
from physiology.sbml.maker import Maker
from physiology.sbml.mathematics import equation, helper
from physiology.sbml.units import WITHOUT_KIND, parse
from physiology.simulate import Beginning
from physiology.years.slow_equations import slow_model

ALL = {**model().declared, **slow_model().declared}
UNITS = pint.UnitRegistry(autoconvert_offset_to_baseunit=False)
UNITS.define("insulin_unit = 6000 picomole")

emptying = Parameter(
    label="Emptying", unit="1/min", default=0.1, bounds=(0, 1), source="assumption"
)
room = Parameter(label="Room", unit="L", default=2.0, bounds=(1, 5), source="assumption")
water = State(label="Water", unit="mg/kg", substance="water", initial=5.0)
soil = State(label="Soil", unit="mg", substance="soil", initial=5.0)
heat = State(label="Heat", unit="kcal", substance="heat", initial=1.0)
wetness = State(label="Wetness", unit="MET-h/day", initial=2e-30)
rain = Input(label="Rain", unit="mg/kg/min")


@flow("mg/kg/min", into="water")
def raining(rain):
    return rain


@flow("mg/kg/min", out_of="water")
def drying(water, emptying):
    return emptying * max(water, 0)


@flow("mg/min", out_of="soil")
def washing(soil, emptying, wetness_share):
    return emptying * soil * wetness_share


@flow("kcal/min", out_of="heat")
def cooling(heat, emptying):
    return emptying * heat


@rate("wetness", "MET-h/day/min")
def wetness_rate(wetness, emptying, water_at_rain, water):
    return (0 * wetness if water > water_at_rain else -wetness) * emptying


@signal("1")
def wetness_share(water, water_at_rain):
    share = water / (water + water_at_rain)
    return 2 * share


@held("mg/kg", when="rain")
def water_at_rain(water, rain, emptying):
    return water + rain / emptying


@modifies("emptying")
def room_for_it(room):
    return room / (room + room)


def small():
    return assemble(collect([sys.modules[__name__]]))


def begun(made, levels=()):
    values = np.array([made.declared[name].default for name in made.parameters])
    state = np.array([made.declared[name].initial for name in made.states])
    table = tabulate(made, levels, 60.0, 120.0)
    return Beginning(values, np.ones(len(made.modifiers)), state, table)


def read(text):
    document = libsbml.readSBMLFromString(text)
    document.checkConsistency()
    found = [document.getError(i) for i in range(document.getNumErrors())]
    return document.getModel(), found


def errors(found):
    return [one.getMessage() for one in found if one.getSeverity() >= libsbml.LIBSBML_SEV_ERROR]


@pytest.mark.parametrize("text", sorted({item.unit for item in ALL.values()}))
def test_a_unit_is_as_large_in_sbml_as_it_is(text):
    bases = parse(text).bases
    size = np.prod([(many * 10.0**scale) ** power for _, power, scale, many in bases])
    kinds = UNITS.Quantity(1.0, "dimensionless")
    for kind, power, _, _ in bases:
        kinds = kinds * UNITS.Quantity(1.0, kind) ** power
    text = re.sub(r"\bU\b", "insulin_unit", text.replace("MET-h", "h").replace("cm2", "cm**2"))
    expected = UNITS.Quantity(1.0, "" if text == "1" else text)
    assert (expected / kinds).to("dimensionless").magnitude == pytest.approx(size)


def test_an_unknown_unit_is_refused_by_its_name():
    with pytest.raises(DeclarationError, match="'mg/furlong': 'furlong' is not known"):
        parse("mg/furlong")


def test_what_sbml_has_no_unit_for_is_said():
    assert "MET" in WITHOUT_KIND
    assert "metabolic equivalent" in parse("MET-h/day").note
    assert not parse("mg/kg/min").note


def value(formula, **names):
    """Return what libsbml reads in a formula, computed by Python."""
    plain = re.sub(r"\((-?[\d.e+-]+) \w+\)", r"\1", formula).replace("^", "**")
    known = {
        "piecewise": lambda yes, test, no: yes if test else no, "max": max, "min": min,
        "ln": np.log, "exp": np.exp, "tanh": np.tanh, "cos": np.cos, "pi": np.pi, "abs": abs,
        "floor": np.floor,
    }  # fmt: skip
    return eval(plain.replace("||", " or "), known | names)


@pytest.mark.parametrize("function", kinetics.HELPERS, ids=lambda one: one.__name__)
def test_a_helper_says_the_same_in_sbml(function):
    text = helper(function).text
    *names, body = re.match(r"lambda\(((?:\w+, )+)(.*)\)$", text).groups()
    names = names[0].rstrip(", ").split(", ")
    random = np.random.default_rng(1)
    for sign in (1.0, -1.0):
        numbers = random.uniform(0.2, 3.0, len(names))
        numbers[0] *= sign
        # The branch that is not taken may be no number.
        with np.errstate(all="ignore"):
            found = value(body, **dict(zip(names, numbers, strict=True)))
        assert found == pytest.approx(function(*numbers))


def test_numbers_in_an_equation_have_the_unit_of_what_they_stand_beside():
    made = small()
    formula = equation(made.declared["drying"], made.declared)
    assert formula.text == "(emptying * max(water, (0.0 mg_per_kg)))"
    assert equation(made.declared["wetness_share"], made.declared).text == (
        "((2.0 dimensionless) * (water / (water + water_at_rain)))"
    )
    assert "piecewise(" in equation(made.declared["wetness_rate"], made.declared).text


def test_a_small_model_is_species_reactions_rules_and_events():
    made = small()
    levels = [Level("rain", 60.0, 70.0, 1.0), Level("rain", 90.0, 95.0, 2.0)]
    sbml, found = read(written(made, begun(made, levels), "Rain"))
    assert not found
    assert [sbml.getSpecies(i).getId() for i in range(sbml.getNumSpecies())] == ["water", "soil"]
    assert sbml.getSpecies("water").getInitialConcentration() == 5.0
    assert sbml.getSpecies("soil").getInitialAmount() == 5.0
    assert sbml.getNumReactions() == 3  # heat is in a unit that species have not
    assert sbml.getRuleByVariable("heat").isRate()
    assert sbml.getParameter("wetness").getValue() == 0.0  # a remnant
    assert GONE > 1e-30
    assert sbml.getParameter("rain").getValue() == 1.0
    assert sbml.getParameter("water_at_rain").getValue() == 5.0 + 1.0 / 0.1
    times = [libsbml.formulaToL3String(sbml.getEvent(i).getTrigger().getMath()) for i in range(3)]
    assert [float(time.split()[2]) for time in times] == [10.0, 30.0, 35.0]
    assigned = [sbml.getEvent(1).getEventAssignment(i).getVariable() for i in range(2)]
    assert assigned == ["rain", "water_at_rain"]  # kept anew as the rain comes again
    assert sbml.getNumEvents() == 3
    assert sbml.getParameter("emptying__own").getValue() == 0.1
    assert "room_for_it" in libsbml.formulaToL3String(sbml.getRuleByVariable("emptying").getMath())


def test_a_name_that_something_has_is_refused():
    maker = Maker(libsbml.SBMLDocument(3, 2))
    maker.quantity("room", "Room", parse("L"), constant=True)
    with pytest.raises(DeclarationError, match="'room' cannot be a name in SBML"):
        maker.quantity("room", "Room", parse("L"), constant=True)


#: Where libsbml loses units, in products of helpers; dimensions are checked in tests/units.
LOSES_UNITS = {
    "dynamic_provision", "glucose_lost_by_drug", "hepatic_glucose_uptake", "ketones",
    "urinary_glucose_loss",
}  # fmt: skip


@pytest.mark.slow
def test_the_model_of_a_person_holds_no_error_and_says_where_its_numbers_come_from():
    scenario = ph.Scenario("type2_early", values={"body_weight": 101.5})
    text = ph.to_sbml(scenario)
    assert text == ph.to_sbml(scenario)
    sbml, found = read(text)
    assert not errors(found)
    assert {one.getShortMessage()[:16] for one in found} <= {"Mismatched units"}
    named = {re.findall(r"'(\w+)'", one.getMessage())[-1] for one in found}
    assert named <= LOSES_UNITS
    assert sbml.getParameter("body_weight").getValue() == 101.5
    assert "DallaMan2007" in sbml.getParameter("glucose_distribution_volume").getNotesString()
    assert '"person":"type2_early"' in sbml.getNotesString().replace("&quot;", '"')
    units = [sbml.getParameter(i).isSetUnits() for i in range(sbml.getNumParameters())]
    assert all(units)


@pytest.mark.slow
def test_the_slow_clock_is_written_too():
    made = slow_model()
    values = np.array([made.declared[name].default for name in made.parameters])
    state = np.array([made.declared[name].initial for name in made.states])
    table = tabulate(
        made, [Level("mean_glucose_of_day", 0.0, 365.0, 120.0, replaces=True)], 0.0, 365.0
    )
    sbml, found = read(written(made, Beginning(values, np.ones(0), state, table), "Years"))
    assert not errors(found)
    assert sbml.getTimeUnits() == "day"
    assert sbml.getParameter("mean_glucose_of_day").getValue() == 120.0


def test_the_command_writes_a_person_and_a_file_and_names_what_it_cannot(tmp_path, capsys):
    given, out = tmp_path / "given.json", tmp_path / "out.xml"
    given.write_text(ph.Scenario("type1", start="07:00", days=0.1).to_json())
    assert main([str(given), "--output", str(out)]) == 0
    assert "<sbml" in out.read_text(encoding="utf-8")
    assert main(["nobody"]) == 2
    assert "people are healthy" in capsys.readouterr().err
    given.write_text("[]")
    assert main([str(given)]) == 2


def test_an_operator_that_sbml_has_not_is_named():
    def halves(amount):
        return amount // 2

    with pytest.raises(DeclarationError, match="SBML has no 'FloorDiv'"):
        helper(halves)
