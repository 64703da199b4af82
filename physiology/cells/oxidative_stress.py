"""Oxidative stress: fuel beyond need makes reactive oxygen, and GLUT4 moves less.

A plausible link between high glucose or overfeeding and resistance; antioxidants were tried
and did not help, so it is shown as a mediator, not as a lever.
"""

from physiology.core.declare import Parameter, modifies, signal

oxidative_stress_on_muscle_gain = Parameter(
    label="Oxidative stress against GLUT4",
    symbol="a_T",
    unit="1",
    default=0.4987,
    bounds=(0.0, 1.5),
    source="calibrated: A030",
    group="Cell",
    note="A day at 281 mg/dL lowers disposal by 18 %.",
)


@signal("1", label="Oxidative stress")
def oxidative_stress():
    """Return 1 in health; lasting high glucose and overfeeding act on it."""
    return 1


@modifies("muscle_responsiveness", label="Oxidative stress on GLUT4")
def oxidative_stress_on_muscle(oxidative_stress, oxidative_stress_on_muscle_gain):
    """Return the factor on the span of GLUT4."""
    return 1 / (1 + oxidative_stress_on_muscle_gain * (oxidative_stress - 1))
