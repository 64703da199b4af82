"""Insulin over years: when it is begun, and how its dose is kept correct. Rules of care."""

from __future__ import annotations

import math

import numpy as np

from physiology.body import Body
from physiology.core.integrate import Array
from physiology.titration import titrated
from physiology.usual import Therapy
from physiology.years.representative_day import Lived

#: Where the titration of a newly treated body begins: nothing is given yet.
NO_DOSE = Therapy(0.0, np.inf)
#: How exactly doses follow (share).
_CLOSENESS = 3e-4
#: A switch among the parameters is on from here.
_HALF = 0.5


def is_given(body: Body) -> bool:
    """Tell whether insulin is given whatever the glucose."""
    return body.value("insulin_treatment") >= _HALF


def is_vital(body: Body, lived: Lived, autoimmune_activity: float) -> bool:
    """Tell whether life depends on insulin, by what a clinic would see."""
    if lived.at_waking("ketones") > body.value("insulin_begins_at_ketones"):
        return True
    antibodies = autoimmune_activity >= body.value("antibody_activity")
    limit = "insulin_begins_with_antibodies" if antibodies else "insulin_begins_at_glucose"
    return lived.mean("plasma_glucose") > body.value(limit)


def corrected(
    body: Body,
    parameters: Array,
    switches: Array,
    state: Array,
    therapy: Therapy,
    days: float,
    good_enough: float,
) -> Therapy:
    """Return the doses after some days in which they were brought nearer to what is correct.

    Parameters
    ----------
    parameters, switches, state : array
        Of the model of a day, at the end of these days.
    good_enough : float
        Share by which glucose may miss its target before a dose is changed.

    Raises
    ------
    SimulationError
        If no dose brings the body to its target.
    """
    if body.value("insulin_follows_need") < _HALF:
        return therapy
    own = body.who.fasting_target
    target = body.value("insulin_fasting_target") if own is None else own
    correct, _ = titrated(
        body, parameters, switches, state, therapy, target, _CLOSENESS, good_enough
    )
    share = 1.0 - math.exp(-days / body.value("dose_adjustment_time"))
    rate = therapy.basal_rate + share * (correct.basal_rate - therapy.basal_rate)
    per_gram = 1.0 / therapy.carbohydrate_ratio
    per_gram += share * (1.0 / correct.carbohydrate_ratio - per_gram)
    return Therapy(rate, 1.0 / per_gram if per_gram > 0.0 else np.inf)
