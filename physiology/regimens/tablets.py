"""No drug, and drugs that are swallowed."""

from __future__ import annotations

from physiology.regimens.checks import (
    beta_cells_answer,
    diabetes_is_there,
    glucose_is_raised,
    ketones_are_safe,
    kidney_is_strong,
    resistance_is_there,
)
from physiology.regimens.regimen import Regimen

KIND = "Tablets"

TABLETS = (
    Regimen("none", "No drug", "The body as it is, on its usual insulin.", KIND),
    Regimen(
        "metformin",
        "Metformin 2000 mg",
        "The liver gives less glucose away.",
        KIND,
        doses={"metformin": 2000.0},
        checks=(glucose_is_raised, resistance_is_there, kidney_is_strong),
    ),
    Regimen(
        "sulfonylurea",
        "Sulfonylurea 4 mg",
        "Insulin at any glucose: lows are possible.",
        KIND,
        doses={"sulfonylurea": 4.0},
        checks=(diabetes_is_there, beta_cells_answer),
    ),
    Regimen(
        "sglt2_inhibitor",
        "SGLT2 inhibitor 10 mg",
        "The kidney lets glucose go.",
        KIND,
        doses={"sglt2_inhibitor": 10.0},
        checks=(glucose_is_raised, ketones_are_safe, kidney_is_strong),
    ),
    Regimen(
        "dpp4_inhibitor",
        "DPP-4 inhibitor 100 mg",
        "Own gut hormones last longer. Mild.",
        KIND,
        doses={"dpp4_inhibitor": 100.0},
        checks=(glucose_is_raised, beta_cells_answer),
    ),
    Regimen(
        "metformin_sglt2_inhibitor",
        "Metformin + SGLT2 inhibitor",
        "Less from the liver, more into urine.",
        KIND,
        doses={"metformin": 2000.0, "sglt2_inhibitor": 10.0},
        checks=(glucose_is_raised, resistance_is_there, ketones_are_safe, kidney_is_strong),
    ),
)
