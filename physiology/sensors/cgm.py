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
    default=0.035,
    bounds=(-0.2, 0.3),
    source="calibrated: A053 A061a",
    group="Sensor",
    note="Paired sensor and venous curves leave 0.03 to 0.10 open.",
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
sensor_noise_memory = Parameter(
    label="Memory of the sensor's noise",
    unit="1",
    default=0.9,
    bounds=(0.0, 0.99),
    source="assumption",
    group="Sensor",
    note="Share of an error that is still there at the next reading, five minutes later.",
)
sensor_lowest_reading = Parameter(
    label="Lowest reading of the sensor",
    unit="mg/dL",
    default=40.0,
    bounds=(20.0, 60.0),
    source="assumption",
    group="Sensor",
    note="Below it a device shows this number and the word low.",
)
sensor_highest_reading = Parameter(
    label="Highest reading of the sensor",
    unit="mg/dL",
    default=400.0,
    bounds=(300.0, 600.0),
    source="assumption",
    group="Sensor",
    note="Above it a device shows this number and the word high.",
)

sensor_glucose = State(
    label="Sensor glucose, without noise", unit="mg/dL", initial=90.0, scale=100.0
)


@rate("sensor_glucose", "mg/dL/min")
def sensor_glucose_rate(sensor_glucose, capillary_glucose, sensor_delay, sensor_bias):
    """Return the approach of the reading to glucose under the skin."""
    return ((1 + sensor_bias) * capillary_glucose - sensor_glucose) / sensor_delay
