"""A lesson, as its file says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from components.teaching.format.body import Body
from components.teaching.format.comparisons import Comparison
from components.teaching.format.controls import Control
from components.teaching.format.readouts import Readout

LEVELS = ("learner", "trainee")
PAGES = ("explore", "compare", "years", "cell", "agp")
FORMS = ("choose", "draw", "order", "number")
KINDS = ("predict", "run", "reveal", "explain", "try", "check")
GRADES = ("cited", "calibrated", "assumed")


@dataclass(frozen=True)
class View:
    """What the figure shows.

    Parameters
    ----------
    rows : tuple of str
        Signals, one to four.
    window : tuple of float
        Minutes since the first midnight; ages for a life.
    reference : str
        Key of the body that is drawn as the quiet line; may be empty.
    page : str
        One of ``PAGES``.
    """

    rows: tuple[str, ...]
    window: tuple[float, float]
    reference: str = ""
    page: str = "explore"


@dataclass(frozen=True)
class Option:
    """An answer to choose: of a prediction with ``when``, of a check with ``feedback``."""

    text: str
    key: str = ""
    sketch: str = ""
    when: Comparison | None = None
    correct: bool = False
    feedback: str = ""


@dataclass(frozen=True)
class Draw:
    """What is to be drawn."""

    body: str
    signal: str
    start: float
    end: float
    show_reference: bool = False


@dataclass(frozen=True)
class Item:
    """One of the things to put in order, and the read-out that orders it."""

    text: str
    value: str
    key: str = ""


@dataclass(frozen=True)
class Number:
    """A question for a number."""

    value: str
    low: float
    high: float
    step: float
    close: float


@dataclass(frozen=True)
class Step:
    """One step of a lesson; what its kind does not use is empty.

    Parameters
    ----------
    kind : str
        One of ``KINDS``.
    place : str
        What it is called in messages: ``"explain 1"``.
    rows, show : tuple of str
        Signals and bodies in the figure; empty for those of the view.
    given : tuple of str
        Read-outs that may be told before the run.
    page : str
        Where a try happens, if it is another page than that of the view.
    """

    kind: str
    place: str
    text: str = ""
    question: str = ""
    form: str = ""
    given: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    draw: Draw | None = None
    items: tuple[Item, ...] = ()
    number: Number | None = None
    rows: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    controls: tuple[Control, ...] = ()
    page: str = ""


@dataclass(frozen=True)
class Expect:
    """What the text relies on, and the evidence for it."""

    that: Comparison
    why: str


@dataclass(frozen=True)
class Source:
    """Where a lesson has it from, and how well it is known."""

    text: str
    grade: str
    key: str = ""


@dataclass(frozen=True)
class Lesson:
    """A lesson; see ``components/teaching/README.md`` for the fields of its file."""

    id: str
    number: int
    title: str
    goal: str
    minutes: int
    level: str
    view: View
    file: str
    requires: tuple[str, ...] = ()
    misconceptions: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    bodies: Mapping[str, Body] = field(default_factory=dict)
    readouts: Mapping[str, Readout] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    expect: tuple[Expect, ...] = ()
    sources: tuple[Source, ...] = ()
    contested: str = ""

    @property
    def rows(self) -> tuple[str, ...]:
        """Every signal that some step shows, those of the view first."""
        named = [*self.view.rows]
        for step in self.steps:
            named += step.rows
            named += [step.draw.signal] if step.draw else []
        return tuple(dict.fromkeys(named))
