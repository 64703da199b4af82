"""Beta cells: sense glucose, answer its level slowly and its rise at once.

One number, beta_cell_function, says how well they work: less of it lowers the ceiling,
shifts the sensing of glucose to higher levels, slows the answer and removes its first phase.
"""

from physiology.core.declare import Parameter, State, flow, rate, signal
from physiology.core.kinetics import hill, michaelis_menten, onset

beta_cell_mass = Parameter(
    label="Beta-cell mass",
    symbol="B",
    unit="1",
    default=1.0,
    bounds=(0.0, 4.0),
    step=0.005,
    source="assumption",
    effect="calibrated: A018 A020 A033",
    group="Beta cells",
    note="How many there are; 1 is the healthy reference person.",
)
beta_cell_function = Parameter(
    label="Beta-cell function",
    symbol="phi_b",
    unit="1",
    default=1.0,
    bounds=(0.05, 1.5),
    step=0.005,
    source="assumption",
    effect="calibrated: A018 A020 A033",
    group="Beta cells",
    note="How well each works; 1 is the healthy reference person. What high glucose takes "
    "from it for a while comes on top.",
)
largest_secretion = Parameter(
    label="Largest secretion to steady glucose",
    symbol="sigma",
    unit="pmol/kg/min",
    default=19.3,
    bounds=(4.0, 60.0),
    source="calibrated: A002 A005",
    group="Beta cells",
)
secretion_threshold_glucose = Parameter(
    label="Glucose below which secretion stops",
    symbol="G_0",
    unit="mg/dL",
    default=53.72,
    bounds=(30.0, 80.0),
    source="calibrated: A109",
    group="Beta cells",
)
secretion_half_glucose = Parameter(
    label="Glucose above threshold at half of secretion",
    symbol="x_h",
    unit="mg/dL",
    default=139.5,
    bounds=(40.0, 400.0),
    source="calibrated: A006 A013",
    group="Beta cells",
)
secretion_exponent = Parameter(
    label="Steepness of secretion in glucose",
    symbol="n_b",
    unit="1",
    default=1.937,
    bounds=(1.0, 4.0),
    source="calibrated: A099 A109",
    group="Beta cells",
)
function_ceiling_exponent = Parameter(
    label="Loss of ceiling with loss of function",
    unit="1",
    default=0.3197,
    bounds=(0.0, 3.0),
    source="calibrated: A018 A020",
    group="Beta cells",
)
function_sensing_shift = Parameter(
    label="Shift of sensing with loss of function",
    unit="mg/dL",
    default=92.44,
    bounds=(0.0, 200.0),
    source="calibrated: A018 A020",
    group="Beta cells",
    note="Added to the half-effect for each unit of 1/function - 1.",
)
static_response_rate = Parameter(
    label="Speed of the answer to the level",
    symbol="alpha",
    unit="1/min",
    default=0.05,
    bounds=(0.005, 0.2),
    source="DallaMan2007",
    group="Beta cells",
)
function_slowing_exponent = Parameter(
    label="Slowing with loss of function",
    unit="1",
    default=1.881,
    bounds=(0.0, 5.0),
    source="calibrated: A018 A020",
    group="Beta cells",
)
release_rate = Parameter(
    label="Release of docked insulin",
    symbol="gamma",
    unit="1/min",
    default=0.5,
    bounds=(0.1, 2.0),
    source="DallaMan2007",
    group="Beta cells",
)
largest_dynamic_secretion = Parameter(
    label="Largest secretion to a rise of glucose",
    symbol="K_dyn",
    unit="pmol/kg/min",
    default=112.5,
    bounds=(0.0, 500.0),
    source="calibrated: A012 A035",
    group="Beta cells",
)
dynamic_half_rise = Parameter(
    label="Rise of glucose at half of it",
    unit="mg/dL",
    default=186.0,
    bounds=(30.0, 800.0),
    source="calibrated: A012 A035",
    group="Beta cells",
)
dynamic_corner = Parameter(
    label="Rise of glucose that begins to count",
    unit="mg/dL",
    default=1.0,
    bounds=(0.1, 10.0),
    source="assumption",
    group="Beta cells",
    note="Rounds the corner at no rise.",
)
dynamic_gate_width = Parameter(
    label="Width of the gate on the first phase",
    unit="mg/dL",
    default=5.0,
    bounds=(1.0, 20.0),
    source="assumption",
    group="Beta cells",
    note="No first phase below the threshold.",
)
dynamic_washout_time = Parameter(
    label="Memory of the answer to a rise",
    symbol="tau_Gs",
    unit="min",
    default=4.144,
    bounds=(1.0, 20.0),
    source="calibrated: A035",
    group="Beta cells",
)
function_dynamic_exponent = Parameter(
    label="Loss of first phase with loss of function",
    unit="1",
    default=2.396,
    bounds=(0.0, 8.0),
    source="calibrated: A021 A033",
    group="Beta cells",
)

docked_insulin = State(
    label="Insulin ready for release", unit="pmol/kg", substance="insulin", initial=2.8, scale=3.0
)
static_provision = State(
    label="Provision for the level of glucose", unit="pmol/kg/min", initial=1.4, scale=2.0
)
remembered_glucose = State(
    label="Glucose as remembered by the first phase", unit="mg/dL", initial=90.0, scale=100.0
)


@signal("mg/dL", label="Glucose above the secretion threshold")
def glucose_above_threshold(plasma_glucose, secretion_threshold_glucose):
    """Return how far glucose stands above the threshold of secretion."""
    return max(plasma_glucose - secretion_threshold_glucose, 0.0)


@signal("mg/dL", label="Half-effect of glucose on secretion")
def secretion_half_effect(secretion_half_glucose, beta_cell_function, function_sensing_shift):
    """Return the half-effect; a tired beta cell senses glucose at higher levels."""
    return secretion_half_glucose + function_sensing_shift * (1 / beta_cell_function - 1)


@signal("pmol/kg/min", label="Largest secretion of these beta cells")
def secretion_ceiling(
    largest_secretion, beta_cell_mass, beta_cell_function, function_ceiling_exponent
):
    """Return what all beta cells together can secrete at a steady glucose."""
    return largest_secretion * beta_cell_mass * beta_cell_function**function_ceiling_exponent


@signal("pmol/kg/min", label="Secretion that the level of glucose asks for")
def secretion_target(
    glucose_above_threshold, secretion_half_effect, secretion_exponent, secretion_ceiling
):
    """Return the static answer to glucose [form of DallaMan2007, eq. 23, saturating]."""
    answered = hill(glucose_above_threshold, secretion_half_effect, secretion_exponent)
    return secretion_ceiling * answered


@rate("static_provision", "pmol/kg/min/min")
def static_provision_rate(
    static_provision,
    secretion_target,
    static_response_rate,
    beta_cell_function,
    function_slowing_exponent,
):
    """Return the approach to the static answer [DallaMan2007, eq. 23; slowing is ours]."""
    speed = static_response_rate * beta_cell_function**function_slowing_exponent
    return speed * (secretion_target - static_provision)


@rate("remembered_glucose", "mg/dL/min")
def remembered_glucose_rate(plasma_glucose, remembered_glucose, dynamic_washout_time):
    """Return the fading memory against which a rise is felt."""
    return (plasma_glucose - remembered_glucose) / dynamic_washout_time


@signal("pmol/kg/min", label="Secretion that the rise of glucose asks for")
def dynamic_provision(
    plasma_glucose,
    remembered_glucose,
    glucose_above_threshold,
    largest_dynamic_secretion,
    dynamic_half_rise,
    dynamic_corner,
    dynamic_gate_width,
    beta_cell_mass,
    beta_cell_function,
    function_dynamic_exponent,
):
    """Return the answer to a rise of glucose [in place of DallaMan2007, eq. 22, bounded]."""
    rise = onset(plasma_glucose - remembered_glucose, dynamic_corner)
    working_mass = beta_cell_mass * beta_cell_function**function_dynamic_exponent
    gate = michaelis_menten(glucose_above_threshold, dynamic_gate_width)
    return (
        largest_dynamic_secretion * working_mass * michaelis_menten(rise, dynamic_half_rise) * gate
    )


@flow("pmol/kg/min", into="docked_insulin", label="Provision of insulin")
def insulin_provision(static_provision, dynamic_provision):
    """Return insulin made ready for release [DallaMan2007, eq. 21]."""
    return static_provision + dynamic_provision


@flow(
    "pmol/kg/min",
    out_of="docked_insulin",
    into="liver_insulin_mass",
    label="Insulin secretion rate",
)
def insulin_secretion_rate(docked_insulin, release_rate):
    """Return insulin released into the portal vein [DallaMan2007, eq. 20]."""
    return release_rate * docked_insulin
