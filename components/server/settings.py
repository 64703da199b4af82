"""What an operator may set through the environment: every variable there is, in one place.

======================  ============================================================  ===========
variable                what it says                                                  by default
======================  ============================================================  ===========
ISLET_PREFIX            path under which the page stands, with both slashes:          ``/``
                        ``/diabetes/``
ISLET_PROXIES           how many proxies in front pass on ``X-Forwarded-Host`` and    0
                        ``X-Forwarded-Proto``; with 0 nothing a visitor sends there
                        is believed
ISLET_FRAME_ANCESTORS   sites that may show the page in a frame, as the content       ``'self'``
                        policy writes them
ISLET_SOLVES_AT_ONCE    runs of the model under way at once in one process; more      12
                        are told to come again
ISLET_LISTEN            where the server for many listens: ``127.0.0.1:8050`` or      127.0.0.1:
                        ``unix:/run/islet/socket``                                    8050
ISLET_WORKERS           processes of the server for many                              one for a
                                                                                      processor
======================  ============================================================  ===========

A value that makes no sense stops the start, and the message names the variable. The switches of
Dash itself (``DASH_...``) are taken away before it starts.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass

PREFIX = "ISLET_PREFIX"
PROXIES = "ISLET_PROXIES"
FRAME_ANCESTORS = "ISLET_FRAME_ANCESTORS"
SOLVES_AT_ONCE = "ISLET_SOLVES_AT_ONCE"
LISTEN = "ISLET_LISTEN"
WORKERS = "ISLET_WORKERS"

# 'self', 'none', or an origin: anything else could end the directive and start another.
ANCESTOR = re.compile(r"'self'|'none'|https?://[A-Za-z0-9.*-]+(:[0-9]{1,5})?")
PLACE = re.compile(r"/([A-Za-z0-9][A-Za-z0-9._~-]*/)*")
ADDRESS = re.compile(r"unix:/[^\s:]+|([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\]):[0-9]{1,5}")


@dataclass(frozen=True)
class Settings:
    """How a server is set up; the variables are told above.

    Parameters
    ----------
    frame_ancestors : str
        Which sites may show the page in a frame, as the Content Security Policy writes it.
        A university that embeds the page in its learning platform names that platform.
    solves_at_once : int
        How many runs of the model may be under way in one process.
    prefix : str
        Path under which the page stands, with both slashes.
    proxies : int
        How many proxies in front are believed about host and scheme.
    """

    frame_ancestors: str = "'self'"
    solves_at_once: int = 12
    prefix: str = "/"
    proxies: int = 0

    @classmethod
    def from_environment(cls, variables: Mapping[str, str] = os.environ) -> Settings:
        """Read the settings; a ValueError names a variable that makes no sense."""
        ancestors = variables.get(FRAME_ANCESTORS, cls.frame_ancestors).split()
        if not ancestors or not all(ANCESTOR.fullmatch(one) for one in ancestors):
            raise ValueError(
                f"{FRAME_ANCESTORS} must list 'self', 'none' or origins such as "
                "https://learn.example.org, separated by blanks"
            )
        prefix = variables.get(PREFIX, cls.prefix)
        if not PLACE.fullmatch(prefix):
            raise ValueError(f"{PREFIX} must be a path with both slashes, such as /diabetes/")
        return cls(
            " ".join(ancestors),
            _whole_number(variables, SOLVES_AT_ONCE, cls.solves_at_once, 1, 64),
            prefix,
            _whole_number(variables, PROXIES, cls.proxies, 0, 5),
        )


@dataclass(frozen=True)
class Hall:
    """How the server for many is set up.

    Parameters
    ----------
    listen : str
        Host and port, or ``unix:`` and a path.
    workers : int
        How many processes answer.
    """

    listen: str
    workers: int

    @classmethod
    def from_environment(cls, variables: Mapping[str, str] = os.environ) -> Hall:
        """Read the settings; a ValueError names a variable that makes no sense."""
        listen = variables.get(LISTEN, "127.0.0.1:8050")
        if not ADDRESS.fullmatch(listen):
            raise ValueError(f"{LISTEN} must be like 127.0.0.1:8050 or unix:/run/islet/socket")
        return cls(listen, _whole_number(variables, WORKERS, _processors(), 1, 64))


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _whole_number(
    variables: Mapping[str, str], name: str, default: int, least: int, most: int
) -> int:
    text = variables.get(name, str(default))
    if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise ValueError(f"{name} must be a whole number from {least} to {most}")
    return int(text)
