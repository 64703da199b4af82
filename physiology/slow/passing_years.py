"""Age: years pass."""

from physiology.core.declare import Parameter, SlowState, rate, sets

days_of_year = Parameter(
    label="Days in a year",
    unit="day/yr",
    default=365.25,
    bounds=(365.25, 365.25),
    source="assumption",
    group="Conversions",
)

years_passed = SlowState(label="Years passed", unit="yr", scale=10.0)


@rate("years_passed", "yr/day")
def years_passed_rate(days_of_year):
    """Return a day in years."""
    return 1 / days_of_year


@sets("age", "yr", label="Age")
def age_of_years(age, years_passed):
    """Return the age."""
    return age + years_passed
