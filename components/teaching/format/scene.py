"""A scene set and a route, as their files say them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from components.teaching.format.body import Body
from components.teaching.format.controls import Control
from components.teaching.format.lesson import Source
from components.teaching.format.readouts import Readout

PAGES = ("curves", "years", "agp", "cell", "body", "claims", "misses")
AUDIENCES = ("learners", "clinicians", "presenters")
STOPS = ("lesson", "set", "scene", "page", "pause")


@dataclass(frozen=True)
class Preset:
    """What a number key does: it moves something, or shows other bodies or rows.

    Parameters
    ----------
    key : int
        1 to 9.
    label : str
    moves : tuple of Control
        What is moved; each holds in ``value`` where to.
    show, rows : tuple of str
        Bodies and rows shown instead; empty for those of the scene.
    """

    key: int
    label: str
    moves: tuple[Control, ...] = ()
    show: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A large number beside the figure."""

    name: str
    readout: Readout


@dataclass(frozen=True)
class Scene:
    """One scene of a set.

    Parameters
    ----------
    page : str
        One of ``PAGES``: what is shown. ``curves``, ``years`` and ``agp`` (the profile of
        everyday days) are drawn from the answer; of ``cell`` and ``body`` the bodies in ``show``
        are what the drawing plays, and rows and window what is drawn where there is no drawing.
    hide : tuple of str
        Rows or bodies that are hidden until the reveal.
    claims : tuple of int
        Rows of the claims page that are asked about.
    """

    id: str
    title: str
    show: tuple[str, ...]
    rows: tuple[str, ...]
    window: tuple[float, float]
    say: str
    ask: str
    page: str = "curves"
    hide: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    presets: tuple[Preset, ...] = ()
    controls: tuple[Control, ...] = ()
    claims: tuple[int, ...] = ()
    qr: bool = True

    @property
    def all_rows(self) -> tuple[str, ...]:
        """Every row that the scene or a preset shows."""
        named = [*self.rows, *(row for preset in self.presets for row in preset.rows)]
        return tuple(dict.fromkeys(named))

    @property
    def all_shown(self) -> tuple[str, ...]:
        """Every body that the scene or a preset shows."""
        named = [*self.show, *(key for preset in self.presets for key in preset.show)]
        return tuple(dict.fromkeys(named))


@dataclass(frozen=True)
class SceneSet:
    """A set of scenes for a lecture; every scene opens alone by its place in it."""

    id: str
    number: int
    title: str
    audience: str
    minutes: int
    file: str
    bodies: Mapping[str, Body] = field(default_factory=dict)
    scenes: tuple[Scene, ...] = ()
    sources: tuple[Source, ...] = ()
    keys: str = "standard"


@dataclass(frozen=True)
class Stop:
    """One stop of a route.

    Parameters
    ----------
    kind : str
        One of ``STOPS``; a pause has no id.
    id : str
        Of the lesson, set or scene (``"set/A1"``), or the address of the page.
    """

    kind: str
    id: str
    minutes: int
    words: str


@dataclass(frozen=True)
class Route:
    """What to do in so many minutes."""

    audience: str
    minutes: int
    stops: tuple[Stop, ...]
    file: str = ""
