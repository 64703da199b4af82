"""Everything the Model page shows, as plain data read from the declarations."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import physiology as ph
from components.evidence.published import told
from components.explore.people import FIRST_PERSON, shape
from components.model.equations import equations, helpers, used_helpers
from components.model.numbers import parameter
from components.model.parts import Part, joined, parts
from components.model.symbols import symbols
from components.units import GLUCOSE_UNITS, MG_DL_PER_MMOL_L, printed
from physiology.evidence.claims import claims

FIRST_PART = "blood"
"""Where the page opens: glucose in the blood."""


def _symbols() -> dict[str, dict[str, Any]]:
    entries = ph.catalogue()
    return {
        name: {
            "letter": one.letter,
            "below": one.below,
            "own": one.own,
            "colour": one.colour,
            "label": entries[name].label,
            "unit": printed(entries[name].unit),
            "where": entries[name].mechanism,
            "kind": entries[name].kind,
        }
        for name, one in symbols().items()
    }


def _part(one: Part) -> dict[str, Any]:
    own = [name for name in one.names if ph.catalogue()[name].kind == "parameter"]
    return {
        "name": one.name,
        "label": one.label,
        "summary": one.summary,
        "more": one.more,
        "place": one.place,
        "weak": one.weak,
        "slow": ".slow." in one.module,
        "equations": equations(one.module),
        "helpers": used_helpers(one.module),
        "parameters": own,
        "names": list(one.names),
        "to": list(joined()[one.name]["to"]),
        "from": list(joined()[one.name]["from"]),
        "claims": [
            {"number": claim.number, "text": claim.text, "note": claim.note}
            for claim in claims()
            if one.name in claim.where
        ],
    }


@lru_cache(maxsize=1)
def model_facts() -> dict[str, Any]:
    """Return parts, symbols, numbers and people."""
    entries = ph.catalogue()
    return {
        "parts": [_part(one) for one in parts().values()],
        "symbols": _symbols(),
        "helpers": helpers(),
        "parameters": {
            name: parameter(name) for name, entry in entries.items() if entry.kind == "parameter"
        },
        "outcomes": {identifier: row["label"] for identifier, row in told().items()},
        "people": [
            {"key": key, "label": person.label, "shape": shape(key)}
            for key, person in ph.people.items()
        ],
        "first_part": FIRST_PART,
        "first_person": FIRST_PERSON,
        "glucose_units": list(GLUCOSE_UNITS),
        "mg_dl_per_mmol_l": MG_DL_PER_MMOL_L,
    }
