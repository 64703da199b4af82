"""What an operator may set through the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

FRAME_ANCESTORS = "ISLET_FRAME_ANCESTORS"
SOLVES_AT_ONCE = "ISLET_SOLVES_AT_ONCE"

# 'self', 'none', or an origin: anything else could end the directive and start another.
ANCESTOR = re.compile(r"'self'|'none'|https?://[A-Za-z0-9.*-]+(:[0-9]{1,5})?")


@dataclass(frozen=True)
class Settings:
    """How a server is set up.

    Parameters
    ----------
    frame_ancestors : str
        Which sites may show the page in a frame, as the Content Security Policy writes it.
        A university that embeds the page in its learning platform names that platform.
    solves_at_once : int
        How many runs of the model may be under way in one process.
    """

    frame_ancestors: str = "'self'"
    solves_at_once: int = 6

    @classmethod
    def from_environment(cls, variables: Mapping[str, str] = os.environ) -> Settings:
        """Read the settings; a ValueError names a variable that makes no sense."""
        ancestors = variables.get(FRAME_ANCESTORS, cls.frame_ancestors).split()
        if not ancestors or not all(ANCESTOR.fullmatch(one) for one in ancestors):
            raise ValueError(
                f"{FRAME_ANCESTORS} must list 'self', 'none' or origins such as "
                "https://learn.example.org, separated by blanks"
            )
        solves = variables.get(SOLVES_AT_ONCE, str(cls.solves_at_once))
        if not solves.isascii() or not solves.isdigit() or not 1 <= int(solves) <= 64:
            raise ValueError(f"{SOLVES_AT_ONCE} must be a whole number from 1 to 64")
        return cls(" ".join(ancestors), int(solves))
