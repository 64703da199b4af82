"""Texts of the pages that stand in their answers only, so that no layout holds them."""

from __future__ import annotations

from collections.abc import Iterator

from components.figures.derived import OWN
from components.years import events, kinds, plans, risks, words
from physiology.years.events import LABELS


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def texts_of_answers() -> Iterator[str]:
    """Yield labels of events, plans, treatments and risks, and why a regimen is refused."""
    labels = {**LABELS, **events.LABELS}.values()
    yield from labels
    yield from map(_capital, labels)
    yield from (_capital(kind.word) for kind in kinds.KINDS.values() if not kind.cause)
    yield from (plan.label for plan in plans.PLANS.values())
    yield from (label for label, _ in plans.AGAINST_THE_ATTACK.values())
    yield from plans.TITLES.values()
    yield from words.TREATMENTS.values()
    yield from risks.LABELS.values()
    yield OWN
