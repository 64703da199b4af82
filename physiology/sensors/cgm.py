"""Glucose sensor: it lags plasma and reads higher while sensitive tissue takes much glucose."""

from physiology.core.declare import Parameter, State, rate

sensor_delay = Parameter(
    label="Delay of the sensor",
    unit="min",
    default=5.0,
    bounds=(1.0, 20.0),
    source="assumption",
    group="Sensor",
    note="From paired sensor and venous curves.",
)
sensor_bias = Parameter(
    label="Bias of the sensor",
    unit="1",
    default=0.05,
    bounds=(-0.2, 0.3),
    source="assumption",
    group="Sensor",
    note="From paired sensor and venous curves.",
)
sensor_arterial_gain = Parameter(
    label="Sensor excess per uptake above fasting",
    unit="mg/dL/(mg/kg/min)",
    default=6.0,
    bounds=(0.0, 20.0),
    source="assumption",
    group="Sensor",
    note="The sensor sees blood before muscle has taken glucose out of it.",
)
sensor_noise = Parameter(
    label="Noise of the sensor",
    unit="mg/dL",
    default=5.0,
    bounds=(0.0, 20.0),
    source="assumption",
    group="Sensor",
    note="Standard deviation; added to readings, not to the state.",
)
sensor_fasting_uptake = Parameter(
    label="Uptake at which sensor and vein agree",
    unit="mg/kg/min",
    default=1.3,
    bounds=(0.5, 3.0),
    source="assumption",
    group="Sensor",
    note="Healthy fasting value.",
)

sensor_glucose = State(
    label="Sensor glucose, without noise", unit="mg/dL", initial=90.0, scale=100.0
)


@rate("sensor_glucose", "mg/dL/min")
def sensor_glucose_rate(
    sensor_glucose,
    plasma_glucose,
    insulin_dependent_utilisation,
    sensor_delay,
    sensor_bias,
    sensor_arterial_gain,
    sensor_fasting_uptake,
):
    """Return the approach of the reading to glucose under the skin."""
    excess = sensor_arterial_gain * (insulin_dependent_utilisation - sensor_fasting_uptake)
    return ((1 + sensor_bias) * (plasma_glucose + excess) - sensor_glucose) / sensor_delay
