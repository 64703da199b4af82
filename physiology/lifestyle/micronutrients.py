"""Micronutrients: lack of magnesium, zinc, chromium or B vitamins, of small or unproven effect."""

from physiology.core.declare import Parameter, modifies

magnesium_deficit = Parameter(
    label="Lack of magnesium",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    step=0.1,
    source="assumption",
    effect="assumption",
    group="Nutrients and gut",
    weak=True,
    note="1 is a clear lack. Supplements helped those who lacked it; HbA1c did not change.",
)
zinc_deficit = Parameter(
    label="Lack of zinc",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    step=0.1,
    source="assumption",
    effect="assumption",
    group="Nutrients and gut",
    weak=True,
    note="1 is a clear lack. Trials are small and disagree.",
)
chromium_deficit = Parameter(
    label="Lack of chromium",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    step=0.1,
    source="assumption",
    effect="assumption",
    group="Nutrients and gut",
    weak=True,
    note="1 is a clear lack. Looked at form by form, trials show no effect on HbA1c.",
)
b_vitamin_deficit = Parameter(
    label="Lack of B vitamins",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    step=0.1,
    source="assumption",
    effect="assumption",
    group="Nutrients and gut",
    weak=True,
    note="1 is a clear lack. Folate lowered insulin a little and glucose not at all.",
)
magnesium_effect = Parameter(
    label="Largest effect of lacking magnesium",
    unit="1",
    default=0.04,
    bounds=(0.0, 0.1),
    source="assumption",
    group="Nutrients and gut",
)
zinc_effect = Parameter(
    label="Largest effect of lacking zinc",
    unit="1",
    default=0.03,
    bounds=(0.0, 0.1),
    source="assumption",
    group="Nutrients and gut",
)
chromium_effect = Parameter(
    label="Largest effect of lacking chromium",
    unit="1",
    default=0.01,
    bounds=(0.0, 0.1),
    source="assumption",
    group="Nutrients and gut",
)
b_vitamin_effect = Parameter(
    label="Largest effect of lacking B vitamins",
    unit="1",
    default=0.02,
    bounds=(0.0, 0.1),
    source="assumption",
    group="Nutrients and gut",
)


@modifies("muscle_responsiveness", label="Lack of magnesium")
def magnesium_on_muscle(magnesium_deficit, magnesium_effect):
    """Return the factor on the span of GLUT4 [assumption]."""
    return 1 - magnesium_effect * magnesium_deficit


@modifies("muscle_responsiveness", label="Lack of zinc")
def zinc_on_muscle(zinc_deficit, zinc_effect):
    """Return the factor on the span of GLUT4 [assumption]."""
    return 1 - zinc_effect * zinc_deficit


@modifies("muscle_responsiveness", label="Lack of chromium")
def chromium_on_muscle(chromium_deficit, chromium_effect):
    """Return the factor on the span of GLUT4 [assumption]."""
    return 1 - chromium_effect * chromium_deficit


@modifies("muscle_responsiveness", label="Lack of B vitamins")
def b_vitamins_on_muscle(b_vitamin_deficit, b_vitamin_effect):
    """Return the factor on the span of GLUT4 [assumption]."""
    return 1 - b_vitamin_effect * b_vitamin_deficit
