"""Brain and red cells: uptake that needs no insulin, and ketones that spare it."""

from physiology.core.declare import Parameter, flow
from physiology.core.kinetics import michaelis_menten

insulin_independent_uptake_at_90 = Parameter(
    label="Insulin-independent uptake at 90 mg/dL",
    symbol="F_cns",
    unit="mg/kg/min",
    default=0.9386,
    bounds=(0.6, 1.5),
    source="calibrated: A004",
    group="Brain",
    note="Dalla Man 2007 has a constant 1.0.",
)
brain_half_uptake_glucose = Parameter(
    label="Glucose at half of brain uptake",
    unit="mg/dL",
    default=5.0,
    bounds=(1.0, 40.0),
    source="assumption",
    group="Brain",
    note="Uptake falls only at very low glucose.",
)
brain_reference_glucose = Parameter(
    label="Glucose at which brain uptake is stated",
    unit="mg/dL",
    default=90.0,
    bounds=(80.0, 100.0),
    source="assumption",
    group="Brain",
)
ketone_sparing_share = Parameter(
    label="Brain glucose that ketones can spare",
    symbol="f_B",
    unit="1",
    default=0.2,
    bounds=(0.0, 0.7),
    source="assumption",
    group="Brain",
)
ketone_half_sparing = Parameter(
    label="Ketones at half of the sparing",
    symbol="K_B",
    unit="mmol/L",
    default=3.0,
    bounds=(0.5, 10.0),
    source="assumption",
    group="Brain",
)


@flow("mg/kg/min", out_of="plasma_glucose_mass", label="Brain and red cells")
def insulin_independent_utilisation(
    plasma_glucose,
    ketones,
    insulin_independent_uptake_at_90,
    brain_half_uptake_glucose,
    brain_reference_glucose,
    ketone_sparing_share,
    ketone_half_sparing,
):
    """Return uptake that does not need insulin [DallaMan2007, eq. 14; low end and ketones ours]."""
    level = michaelis_menten(plasma_glucose, brain_half_uptake_glucose) / michaelis_menten(
        brain_reference_glucose, brain_half_uptake_glucose
    )
    spared = ketone_sparing_share * michaelis_menten(ketones, ketone_half_sparing)
    return insulin_independent_uptake_at_90 * level * (1 - spared)
