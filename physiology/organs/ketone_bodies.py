"""Ketone bodies: the liver burns fatty acids to ketones when insulin is low."""

from physiology.core.declare import Parameter, State, rate
from physiology.core.kinetics import hill, limited, michaelis_menten

ketogenesis_rate = Parameter(
    label="Ketones made per excess of fatty acids",
    symbol="k_K",
    unit="1/min",
    default=0.003693,
    bounds=(0.0005, 0.05),
    source="calibrated: A038a A038b",
    group="Ketones",
)
ketogenesis_fatty_acid_threshold = Parameter(
    label="Fatty acids at which ketones begin",
    symbol="F_K",
    unit="mmol/L",
    default=0.2416,
    bounds=(0.0, 1.0),
    source="calibrated: A038a A110b",
    group="Ketones",
)
ketogenesis_largest_excess = Parameter(
    label="Excess of fatty acids that the liver can burn to ketones at most",
    symbol="F_Kmax",
    unit="mmol/L",
    default=4.0,
    bounds=(2.0, 6.0),
    source="assumption",
    group="Ketones",
    note="Mitochondria take fatty acids in at a largest rate.",
)
ketogenesis_half_insulin = Parameter(
    label="Hepatic insulin that halves ketogenesis",
    symbol="K_KI",
    unit="pmol/L",
    default=102.3,
    bounds=(20.0, 300.0),
    source="calibrated: A038a A110b",
    group="Ketones",
)
ketogenesis_exponent = Parameter(
    label="Steepness of that",
    symbol="n_K",
    unit="1",
    default=5.73,
    bounds=(1.0, 6.0),
    source="calibrated: A038a A110b",
    group="Ketones",
)
ketogenesis_floor = Parameter(
    label="Ketones always made",
    unit="mmol/L/min",
    default=0.0001,
    bounds=(0.0, 0.001),
    source="assumption",
    group="Ketones",
)
ketone_use_capacity = Parameter(
    label="Largest use of ketones",
    symbol="V_K",
    unit="mmol/L/min",
    default=0.001506,
    bounds=(0.0005, 0.05),
    source="calibrated: A038b",
    group="Ketones",
)
ketone_use_half = Parameter(
    label="Ketones at half of their use",
    symbol="K_K",
    unit="mmol/L",
    default=1.228,
    bounds=(0.1, 10.0),
    source="calibrated: A038b",
    group="Ketones",
)
ketone_loss_rate = Parameter(
    label="Other loss of ketones",
    symbol="k_r",
    unit="1/min",
    default=0.000409,
    bounds=(0.0, 0.01),
    source="assumption",
    group="Ketones",
    note="Urine and breath; keeps untreated type 1 below about 13 mmol/L.",
)

ketones = State(
    label="Ketones (beta-hydroxybutyrate)", symbol="K", unit="mmol/L", initial=0.1, scale=0.3
)


@rate("ketones", "mmol/L/min")
def ketones_rate(
    ketones,
    free_fatty_acids,
    delayed_hepatic_insulin,
    ketogenesis_rate,
    ketogenesis_fatty_acid_threshold,
    ketogenesis_largest_excess,
    ketogenesis_half_insulin,
    ketogenesis_exponent,
    ketogenesis_floor,
    ketone_use_capacity,
    ketone_use_half,
    ketone_loss_rate,
):
    """Return ketones made less ketones used [assumption on form]."""
    open_gate = 1 - hill(delayed_hepatic_insulin, ketogenesis_half_insulin, ketogenesis_exponent)
    excess = max(free_fatty_acids - ketogenesis_fatty_acid_threshold, 0.0)
    burnt = limited(excess, ketogenesis_largest_excess)
    made = ketogenesis_rate * burnt * open_gate + ketogenesis_floor
    used = ketone_use_capacity * michaelis_menten(ketones, ketone_use_half)
    return made - used - ketone_loss_rate * ketones
