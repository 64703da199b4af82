"""Fat in the pancreas: it comes with fat in the liver, and beta cells work less for it.

How much less is inherited: the same fat is harmless to one and too much for another.
"""

from physiology.core.declare import DailyReading, Parameter, SlowState, rate, signal

islet_fat_susceptibility = Parameter(
    label="Susceptibility of beta cells to fat",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Beta cells over years",
    note="A personal threshold of fat: most obese people never come to it.",
)
pancreatic_fat_time = Parameter(
    label="Time in which fat leaves the pancreas",
    unit="day",
    default=40.0,
    bounds=(10.0, 200.0),
    source="assumption",
    group="Beta cells over years",
    note="On 600 kcal a day the first phase came back within eight weeks.",
)

liver_fat_of_day = DailyReading(label="Liver fat of the day", unit="%", default=3.0, of="liver_fat")

pancreatic_fat = SlowState(
    label="Fat in the pancreas", unit="1", begins="pancreatic_fat_in_the_end", scale=3.0
)


@signal("1", label="Fat in the pancreas in the end")
def pancreatic_fat_in_the_end(liver_fat_of_day, liver_fat_reference):
    """Return the fat of these days, of the healthy reference person."""
    return liver_fat_of_day / liver_fat_reference


@rate("pancreatic_fat", "1/day")
def pancreatic_fat_rate(pancreatic_fat, pancreatic_fat_in_the_end, pancreatic_fat_time):
    """Return how fat comes and goes."""
    return (pancreatic_fat_in_the_end - pancreatic_fat) / pancreatic_fat_time


@signal("1", label="Beta cells not held back by fat")
def fat_free_work(pancreatic_fat, islet_fat_susceptibility):
    """Return 1 at the fat of health and below."""
    return 1 / (1 + islet_fat_susceptibility * max(pancreatic_fat - 1, 0))


@signal("1", label="Beta cells not held back by fat at the beginning")
def fat_free_work_at_start(pancreatic_fat_in_the_end, islet_fat_susceptibility):
    """Return the same for the first days."""
    return 1 / (1 + islet_fat_susceptibility * max(pancreatic_fat_in_the_end - 1, 0))
