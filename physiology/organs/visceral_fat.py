"""Visceral fat: fat around the organs of the belly, which insulin restrains badly.

It acts on other organs through fatty acids, adipokines, inflammation and fat in the wrong
place; each of these is a file of its own.
"""

from physiology.core.declare import Parameter, modifies, signal
from physiology.core.kinetics import hill

visceral_fat_area = Parameter(
    label="Visceral fat",
    symbol="VFA",
    unit="cm2",
    default=80.0,
    bounds=(20.0, 400.0),
    step=5.0,
    source="assumption",
    effect="calibrated: A023 A027",
    group="Body",
    note="Fat around the organs of the belly, as its area in a scan at the navel. More of it "
    "makes muscle, liver and fat cells answer insulin less. 80 is a lean adult.",
)
visceral_fat_half = Parameter(
    label="Visceral fat at half of its effect",
    unit="cm2",
    default=180.0,
    bounds=(80.0, 400.0),
    source="assumption",
    group="Body",
    note="Group means are known up to about 200 cm2; beyond, the effect is taken to level off.",
)
visceral_fat_exponent = Parameter(
    label="Steepness of the effect of visceral fat",
    unit="1",
    default=2.0,
    bounds=(1.0, 4.0),
    source="assumption",
    group="Body",
)
visceral_fat_reference = Parameter(
    label="Visceral fat without effect",
    unit="cm2",
    default=80.0,
    bounds=(40.0, 120.0),
    source="assumption",
    group="Body",
)
visceral_fat_on_lipolysis_gain = Parameter(
    label="Visceral fat against the fat cell",
    symbol="a_vF",
    unit="1",
    default=3.298,
    bounds=(0.0, 8.0),
    source="assumption",
    group="Body",
    note="Set by the calibration so that fatty acids in type 2 are not below those of health.",
)


@signal("1", label="Visceral fat, of the reference person")
def visceral_fat_ratio():
    """Return 1; the amount of visceral fat acts on it, and can be switched off here."""
    return 1


@modifies("visceral_fat_ratio", label="Amount of visceral fat")
def visceral_fat_amount(visceral_fat_area, visceral_fat_reference):
    """Return the area in areas of the reference person."""
    return visceral_fat_area / visceral_fat_reference


@signal("1", label="Burden of visceral fat")
def visceral_fat_burden(
    visceral_fat_ratio, visceral_fat_reference, visceral_fat_half, visceral_fat_exponent
):
    """Return 0 at the reference, 1 without limit, a little below 0 in the very lean."""
    reference = hill(visceral_fat_reference, visceral_fat_half, visceral_fat_exponent)
    area = visceral_fat_ratio * visceral_fat_reference
    now = hill(area, visceral_fat_half, visceral_fat_exponent)
    return (now - reference) / (1 - reference)


@modifies("lipolysis_half_insulin", label="Visceral fat on fat cells")
def visceral_fat_on_lipolysis(visceral_fat_burden, visceral_fat_on_lipolysis_gain):
    """Return the factor on the half-effect of fat breakdown."""
    return 1 + visceral_fat_on_lipolysis_gain * visceral_fat_burden
