"""Which drawing stands for which names of the model: the only table behind the body map.

What flows where, and which hormone acts on which organ, is not here: ``wiring`` reads it from the
declarations of the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from physiology.anatomy import OUTSIDE


@dataclass(frozen=True)
class Organ:
    """One drawing of the map.

    Parameters
    ----------
    key, label : str
        Part of its identifiers, and its name.
    role : str
        What it does, in two sentences.
    states : tuple of str
        Masses of the model that lie in it.
    mechanisms : tuple of str
        Files of the model whose flows from or to nowhere begin or end in it.
    signals : tuple of str
        Rows of the figure that tell about it, the best first.
    """

    key: str
    label: str
    role: str
    states: tuple[str, ...] = ()
    mechanisms: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()

    def facts(self) -> dict[str, Any]:
        """Return the organ as the browser needs it."""
        names = ("key", "label", "role", "signals")
        return {name: getattr(self, name) for name in names}


ORGANS = (
    Organ(
        "brain",
        "Brain",
        "The brain burns glucose all day and needs no insulin for it. In a long fast it turns "
        "partly to ketones.",
        mechanisms=("brain",),
        signals=("ketones", "growth_hormone"),
    ),
    Organ(
        "liver",
        "Liver",
        "The liver keeps glucose after a meal and makes it between meals. Insulin holds it back, "
        "glucagon drives it.",
        states=("liver_glycogen", "liver_insulin_mass"),
        mechanisms=("liver", "ketone_bodies"),
        signals=("endogenous_glucose_production",),
    ),
    Organ(
        "gut",
        "Gut",
        "Stomach and gut let the glucose of a meal into the blood, portion by portion. They also "
        "send incretins, which prepare the pancreas.",
        states=(
            "gastric_solid_glucose",
            "gastric_liquid_glucose",
            "intestinal_glucose",
            "rescue_sugar_in_stomach",
        ),
        mechanisms=("gut", "incretins"),
        signals=("glucose_rate_of_appearance", "incretin_factor"),
    ),
    Organ(
        "pancreas",
        "Pancreas",
        "Beta cells of the pancreas send insulin when glucose rises. Its alpha cells send glucagon "
        "when glucose falls.",
        states=("docked_insulin",),
        mechanisms=("beta_cells", "glucagon"),
        signals=("insulin_secretion_rate", "glucagon", "beta_cell_function"),
    ),
    Organ(
        "muscle",
        "Muscle",
        "Muscle takes most of the glucose of a meal, through GLUT4 that insulin moves to the "
        "surface. Work moves it there as well, without insulin.",
        mechanisms=("muscle",),
        signals=("glut4_surface_fraction", "glucose_utilisation"),
    ),
    Organ(
        "fat",
        "Fat",
        "Fat tissue takes a little glucose and stores much fuel. Without insulin it gives fatty "
        "acids to the blood.",
        mechanisms=("adipose_tissue",),
        signals=("free_fatty_acids",),
    ),
    Organ(
        "adrenal",
        "Adrenal",
        "The adrenal glands send cortisol by the hour of the day and under stress. They send "
        "adrenaline in effort and when glucose is low.",
        mechanisms=("adrenaline", "cortisol"),
        signals=("cortisol", "adrenaline"),
    ),
    Organ(
        "kidney",
        "Kidney",
        "The kidney takes glucose back from what it filters, up to a threshold. Above it, glucose "
        "is lost with the urine.",
        mechanisms=("kidney",),
        signals=("urinary_glucose_loss",),
    ),
    Organ(
        "blood",
        "Blood",
        "The level in the tube is glucose in the blood at the cursor. It rises when more flows in "
        "than out.",
        states=("plasma_glucose_mass", "tissue_glucose_mass", "plasma_insulin_mass"),
        signals=("plasma_glucose",),
    ),
)
"""Every drawing, in the order in which the Tab key takes them."""

OMITTED_FLOWS = {
    (OUTSIDE, "gut"): "Eating takes minutes; the rings under the curves show what is eaten.",
    (OUTSIDE, "blood"): "Drips belong to trials in a hospital; no entry of a schedule is one.",
}
"""Ways of glucose that the map leaves out, with the reason."""

ARROWS = {
    ("gut", "blood"): (("gut-liver", 1), ("liver-blood", 1)),
    ("liver", "blood"): (("liver-blood", 1), ("liver-net", 1)),
    ("blood", "liver"): (("liver-blood", -1), ("liver-net", -1)),
    ("blood", "brain"): (("blood-brain", 1),),
    ("blood", "muscle"): (("blood-muscle", 1),),
    ("blood", "fat"): (("blood-fat", 1),),
    ("blood", "kidney"): (("blood-kidney", 1),),
}
"""Drawn arrows that a flow widens (+1) or narrows (-1); below zero an arrow turns round.

What the gut brings passes the liver, as in the body: both arrows on its way carry it.
"""
