"""GLP-1 receptor agonists: drugs that are injected and are no insulin."""

from __future__ import annotations

from physiology.regimens.checks import beta_cells_answer, weight_or_glucose_is_raised
from physiology.regimens.regimen import Regimen

KIND = "GLP-1 injections"
_CHECKS = (weight_or_glucose_is_raised, beta_cells_answer)

INJECTIONS = (
    Regimen(
        "semaglutide",
        "Semaglutide 1 mg a week",
        "Insulin when glucose is high, less hunger.",
        KIND,
        doses={"semaglutide": 1.0},
        checks=_CHECKS,
    ),
    Regimen(
        "liraglutide",
        "Liraglutide 1.8 mg",
        "As semaglutide, daily and weaker.",
        KIND,
        doses={"liraglutide": 1.8},
        checks=_CHECKS,
    ),
    Regimen(
        "exenatide",
        "Exenatide 20 µg",
        "Short: breakfast and dinner, hardly lunch.",
        KIND,
        doses={"exenatide": 20.0},
        checks=_CHECKS,
    ),
    Regimen(
        "metformin_semaglutide",
        "Metformin + semaglutide",
        "Less from the liver, more insulin at meals.",
        KIND,
        doses={"metformin": 2000.0, "semaglutide": 1.0},
        checks=_CHECKS,
    ),
)
