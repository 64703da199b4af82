"""What calls the script of the glossary; nothing here reaches the server."""

from __future__ import annotations

from components.room import scripts

SCRIPTS = scripts("glossary", data={"glossary-facts": "start"})
