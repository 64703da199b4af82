"""Which published outcomes the model was fitted to, which it only has to meet.

The calibration itself names them too (``physiology.calibration``); a test compares, so that a
page can tell without loading it.
"""

from __future__ import annotations

from physiology.evidence.anchors import Anchor

#: Whole groups that the calibration of the body aims at.
_GROUPS = ("A", "B", "C", "D", "H")
#: Fitted rows outside of these groups: meals, insulins, and drugs by the mean of a trial.
_ALSO = frozenset(
    [
        "A052",
        "A053",
        "A061a",
        "A061b",
        "A064",
        "A086a",
        "A086b",
        "A087",
        "A088",
        "A089",
        "A065",
        "A068",
        "A070",
        "A071",
        "A073",
        "A074",
        "A077a",
        "A077b",
        "A078",
        "A081",
        "A084",
    ]
)
#: Rows of those groups that rest on behaviour and controller, which nothing was fitted to.
_LIVED = frozenset({"A041", "A042", "A043"})
#: Published relations that the model takes over as they are.
_TAKEN_OVER = frozenset({"A056", "A057", "A111", "A112", "A113", "A114"})

FITTED, HELD_OUT, TAKEN_OVER = "fitted", "held out", "taken over"


def use(anchor: Anchor) -> str:
    """Return how a published outcome was used: ``fitted``, ``held out`` or ``taken over``.

    Parameters
    ----------
    anchor : Anchor
        The published outcome.
    """
    if anchor.id in _TAKEN_OVER:
        return TAKEN_OVER
    if anchor.id in _ALSO or (anchor.group in _GROUPS and anchor.id not in _LIVED):
        return FITTED
    return HELD_OUT
