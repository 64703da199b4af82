"""What calls the script of the claims; nothing here reaches the server."""

from __future__ import annotations

from components.room import scripts

SCRIPTS = scripts("claims", data={"claims-facts": "start"})
