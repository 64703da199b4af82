"""How a headline begins when a slider went up or down."""

from __future__ import annotations

from components.texts import say

_WRITTEN = {
    "visceral_fat_area": ("More visceral fat", "Less visceral fat"),
    "physical_activity": ("More activity", "Less activity"),
    "bolus_dose": ("More insulin", "Less insulin"),
    "mean_cortisol": ("More cortisol", "Less cortisol"),
    "meal_carbohydrate": ("A larger meal", "A smaller meal"),
    "meal_fat": ("More fat in the meal", "Less fat in the meal"),
    "meal_protein": ("More protein in the meal", "Less protein in the meal"),
    "meal_fibre": ("More fibre in the meal", "Less fibre in the meal"),
    "sleep_hours": ("More sleep", "Less sleep"),
    "exercise_minutes": ("More exercise", "Less exercise"),
    "exercise_intensity_setting": ("Harder exercise", "Easier exercise"),
    "muscle_mass": ("More muscle", "Less muscle"),
    "age": ("Older", "Younger"),
    "energy_intake": ("More food", "Less food"),
    "beta_cell_mass": ("More beta cells", "Fewer beta cells"),
    "beta_cell_function": ("Stronger beta cells", "Weaker beta cells"),
    "illness_severity": ("More illness", "Less illness"),
    "stress": ("More stress", "Less stress"),
}


def phrases(name: str, label: str) -> tuple[str, str]:
    """Return the words for up and for down.

    Parameters
    ----------
    name : str
        Name of the parameter.
    label : str
        Its label, for a slider that has no words of its own.
    """
    return _WRITTEN.get(name) or _moved(label)


def _moved(label: str) -> tuple[str, str]:
    return say("{name} raised", name=label), say("{name} lowered", name=label)
