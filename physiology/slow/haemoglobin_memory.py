"""HbA1c over years: it follows mean glucose with the memory of red cells."""

from physiology.core.declare import DailyReading, Parameter, SlowState, rate, signal

glycation_offset = Parameter(
    label="Glucose that HbA1c of 0 would stand for, negative",
    unit="mg/dL",
    default=46.7,
    bounds=(46.7, 46.7),
    source="Nathan2008",
    group="HbA1c",
)
glycation_slope = Parameter(
    label="Mean glucose per percent of HbA1c",
    unit="mg/dL/%",
    default=28.7,
    bounds=(28.7, 28.7),
    source="Nathan2008",
    group="HbA1c",
)

everyday_excess_of_day = DailyReading(
    label="Glucose above the perfect regimen", unit="mg/dL", of="everyday_glucose_excess"
)

hba1c = SlowState(label="HbA1c", unit="%", begins="steady_hba1c", scale=5.0)


@signal("mg/dL", label="Mean glucose")
def mean_glucose(mean_glucose_of_day, everyday_excess_of_day):
    """Return the mean of daily life."""
    return mean_glucose_of_day + everyday_excess_of_day


@signal("%", label="HbA1c if this went on")
def steady_hba1c(mean_glucose, glycation_offset, glycation_slope):
    """Return the HbA1c to which days like these lead [Nathan2008]."""
    return (mean_glucose + glycation_offset) / glycation_slope


@rate("hba1c", "%/day")
def hba1c_rate(hba1c, steady_hba1c, glycation_memory):
    """Return how HbA1c follows."""
    return (steady_hba1c - hba1c) / glycation_memory
