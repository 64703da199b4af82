"""What the browser must know about treatments, sent once."""

from __future__ import annotations

from typing import Any

from components.treatments.drugs import drug_facts
from components.treatments.insulins import insulin_facts
from components.treatments.offer import regimen_facts
from components.treatments.untreated import UNTREATED


def treatment_facts() -> dict[str, Any]:
    """Return the words of all regimens, drugs and insulins as plain data."""
    return {
        "regimens": regimen_facts(),
        "drugs": list(drug_facts()),
        "insulins": insulin_facts(),
        "untreated": UNTREATED,
    }
