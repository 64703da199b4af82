"""Texts of the model's declarations, which the pages tell by and by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import physiology as ph
from components.mechanisms.listed import mechanisms
from physiology.evidence.claims import claims
from physiology.regimens import regimens

_PEOPLE = ("label", "description")
_DRUGS = ("label", "drug_class", "taken", "half_life", "onset", "acts_on", "risk")
_INSULINS = ("label", "onset", "peak", "duration")
_CLAIMS = ("text", "statement", "size", "grade", "note", "correction", "verdict")


def _members(found: Iterable[object], names: tuple[str, ...]) -> Iterator[str]:
    for one in found:
        for name in names:
            yield str(getattr(one, name, "") or "")


def texts_of_declarations() -> Iterator[str]:
    """Yield labels, notes, descriptions and sentences of all that is declared."""
    declared = ph.catalogue().values()
    yield from _members(declared, ("label",))
    # The notes of equations are for those who read the code.
    yield from _members((one for one in declared if one.kind == "parameter"), ("note",))
    yield from _members(mechanisms(), ("label", "summary", "place"))
    yield from _members((*ph.people.values(), *ph.lives.values()), _PEOPLE)
    yield from _members(ph.treatments.values(), _DRUGS)
    yield from _members(ph.insulins.values(), _INSULINS)
    yield from _members(regimens.values(), ("label", "summary", "kind"))
    yield from _members(claims(), _CLAIMS)
