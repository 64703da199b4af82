"""Blood of skin and fingertip: before muscle has taken its glucose out, as in an artery."""

from physiology.core.declare import Parameter, signal

sensor_arterial_gain = Parameter(
    label="Excess over the vein per uptake above fasting",
    unit="mg/dL/(mg/kg/min)",
    default=5.8,
    bounds=(0.0, 20.0),
    source="calibrated: A053 A061a",
    group="Sensor",
    note="Sensor and fingertip see blood before muscle has taken glucose out of it.",
)
sensor_fasting_uptake = Parameter(
    label="Uptake at which fingertip and vein agree",
    unit="mg/kg/min",
    default=1.3,
    bounds=(0.5, 3.0),
    source="assumption",
    group="Sensor",
    note="Healthy fasting value.",
)


@signal("mg/dL", label="Capillary glucose")
def capillary_glucose(
    plasma_glucose, insulin_dependent_utilisation, sensor_arterial_gain, sensor_fasting_uptake
):
    """Glucose of capillary blood: what muscle takes out on the way is still in it."""
    above_fasting = insulin_dependent_utilisation - sensor_fasting_uptake
    # Little uptake at a very low glucose cannot take capillary glucose below nothing.
    return max(plasma_glucose + sensor_arterial_gain * above_fasting, plasma_glucose / 2)
