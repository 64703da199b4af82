"""What begins the sheet; what it shows it asks of the answers of other pages."""

from __future__ import annotations

from components.room import scripts

SCRIPTS = scripts("handout", data={"handout-facts": "start"})
