"""GLP-1 receptor: its agonists raise secretion with glucose, lower glucagon, slow the stomach.

Each agonist is a file of its own that says how strongly it acts here.
"""

from physiology.core.declare import Parameter, modifies, signal
from physiology.core.kinetics import scaled_hill

glp1_gate_glucose = Parameter(
    label="Glucose above the secretion threshold at half of the GLP-1 effect",
    unit="mg/dL",
    default=10.0,
    bounds=(10.0, 150.0),
    source="assumption",
    group="GLP-1 receptor agonists",
)
glp1_gate_exponent = Parameter(
    label="Steepness of that",
    unit="1",
    default=2.0,
    bounds=(1.0, 4.0),
    source="assumption",
    group="GLP-1 receptor agonists",
)
glp1_on_glucagon_gain = Parameter(
    label="GLP-1 receptor on glucagon",
    unit="1",
    default=0.13,
    bounds=(0.0, 0.5),
    source="Hjerpsted2018",
    group="GLP-1 receptor agonists",
    note="Fasting glucagon fell to 0.86 on semaglutide 1 mg.",
)
glp1_on_emptying_gain = Parameter(
    label="GLP-1 receptor on the stomach",
    unit="1",
    default=0.9,
    bounds=(0.0, 0.9),
    source="assumption",
    group="GLP-1 receptor agonists",
    note="Set towards Hjerpsted2018: in the first hour 0.73 of what leaves on placebo, in five "
    "hours all of it.",
)
glp1_on_appetite_gain = Parameter(
    label="GLP-1 receptor on appetite",
    unit="1",
    default=0.45,
    bounds=(0.0, 0.5),
    source="calibrated: A074",
    group="GLP-1 receptor agonists",
    note="Energy eaten falls; weight follows over a year.",
)


@signal("1", label="Stimulation of the GLP-1 receptor by drugs")
def glp1_receptor_stimulation():
    """Return 1, no drug; each agonist multiplies it."""
    return 1


@signal("1", label="Gain of secretion by the GLP-1 receptor")
def glp1_secretion_factor(
    glp1_receptor_stimulation, glucose_above_threshold, glp1_gate_glucose, glp1_gate_exponent
):
    """Return by how much an agonist multiplies secretion: not at all when glucose is low."""
    return 1 + scaled_hill(
        glp1_receptor_stimulation - 1,
        glucose_above_threshold,
        glp1_gate_glucose,
        glp1_gate_exponent,
    )


@modifies("secretion_target", label="GLP-1 receptor on the answer to the level")
def glp1_on_static_secretion(glp1_secretion_factor):
    """Return the factor on secretion."""
    return glp1_secretion_factor


@modifies("dynamic_provision", label="GLP-1 receptor on the answer to a rise")
def glp1_on_dynamic_secretion(glp1_secretion_factor):
    """Return the factor on secretion."""
    return glp1_secretion_factor


@modifies("glucagon_target", label="GLP-1 receptor on glucagon")
def glp1_on_glucagon(glp1_receptor_stimulation, glp1_on_glucagon_gain):
    """Return the factor on what the alpha cell aims at [Hjerpsted2018]."""
    return 1 / (1 + glp1_on_glucagon_gain * (glp1_receptor_stimulation - 1))


@modifies("stomach_speed", label="GLP-1 receptor on the stomach")
def glp1_on_stomach(glp1_receptor_stimulation, glp1_on_emptying_gain):
    """Return the factor on grinding and emptying [Hjerpsted2018]."""
    return 1 / (1 + glp1_on_emptying_gain * (glp1_receptor_stimulation - 1))


@modifies("appetite", label="GLP-1 receptor on appetite")
def glp1_on_appetite(glp1_receptor_stimulation, glp1_on_appetite_gain):
    """Return the factor on energy eaten."""
    return 1 / (1 + glp1_on_appetite_gain * (glp1_receptor_stimulation - 1))
