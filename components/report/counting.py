"""How well the person counts carbohydrate, and so how well meals and boluses fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from components.texts import say
from physiology.daily_life.behaviour import Behaviour

_USUAL = Behaviour()


@dataclass(frozen=True)
class Counting:
    """A way of counting.

    Parameters
    ----------
    label, words : str
        On the switch, and in a sentence below it.
    bias : float
        Counted over eaten.
    spread : float
        Error of a count, standard deviation of its logarithm.
    """

    label: str
    words: str
    bias: float
    spread: float

    def facts(self) -> dict[str, str]:
        """Return what the browser shows."""
        return {"label": self.label, "words": self.words}


def _off(spread: float) -> str:
    return say("Counts are off by about {share:.0f} %.", share=100.0 * spread)


COUNTING: Mapping[str, Counting] = MappingProxyType(
    {
        "usual": Counting(
            "Usual",
            _off(_USUAL.counting_spread),
            _USUAL.counting_bias,
            _USUAL.counting_spread,
        ),
        "exact": Counting("Exact", "Every count is right.", 1.0, 0.0),
        "rough": Counting("Rough", _off(0.6), _USUAL.counting_bias, 0.6),
        "low": Counting(
            "Low", "Only 70 % of what is eaten is counted.", 0.7, _USUAL.counting_spread
        ),
    }
)
"""By the word in a request; the first is what everyone does."""

FIRST = next(iter(COUNTING))
