"""Complications after years at one HbA1c, against years at another."""

from __future__ import annotations

from physiology.body import Body, checked_number
from physiology.protocols.laboratory import body_of
from physiology.protocols.result import Readouts
from physiology.scenario import Scenario
from physiology.slow.complications import ALLOWED_HBA1C, proliferative_share, relative_risks

UNITS = {
    "microvascular_risk_change": "%",
    "myocardial_infarction_risk_change": "%",
    "retinopathy_progression_change": "%",
    "proliferative_retinopathy": "%",
}


def complications(
    who: str | Scenario | Body = "type2_moderate",
    hba1c: float = 7.0,
    reference_hba1c: float = 9.0,
    years: float = 20.0,
) -> Readouts:
    """Compare risks in groups of people; it says nothing about one person.

    Parameters
    ----------
    who : str, Scenario or Body
        Whose sizes of effect are taken; they are the same for everyone unless set otherwise.
    hba1c, reference_hba1c : float
        Mean over the years, 3 to 30 %.
    years : float
        Since diagnosis, 0.1 to 60. The studies lasted 6.5, 10 and 22 years.

    Returns
    -------
    Readouts
        The changes are of the risk at ``hba1c`` against ``reference_hba1c`` and do not depend on
        ``years``. ``proliferative_retinopathy`` is the share of a group that has had it by then
        at ``hba1c``; it is 0 below its threshold.

    Raises
    ------
    ScenarioError
        If a number is out of range.

    References
    ----------
    Stratton2000 (type 2), DCCT1995, Lachin2008 and Nordwall2015 (type 1).
    """
    value = body_of(who).value
    own = checked_number("hba1c", hba1c, *ALLOWED_HBA1C, "%")
    other = checked_number("reference_hba1c", reference_hba1c, *ALLOWED_HBA1C, "%")
    lived = [0.0, checked_number("years", years, 0.1, 60.0, "years")]
    risks = relative_risks(lived, own, other, since=0.0, value=value)
    share = proliferative_share(lived, own, value=value)
    readouts = {
        "microvascular_risk_change": risks["microvascular"],
        "myocardial_infarction_risk_change": risks["myocardial_infarction"],
        "retinopathy_progression_change": risks["retinopathy_progression"],
    }
    changes = {name: 100.0 * (float(risk[-1]) - 1.0) for name, risk in readouts.items()}
    return Readouts(changes | {"proliferative_retinopathy": float(share[-1])}, UNITS)
