"""The experiments whose published time courses are kept, and how the model repeats them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from physiology.evidence.bench import Bench
from physiology.trajectory import Trajectory

#: Volunteers of the published meal: 78 kg on average.
VOLUNTEERS = {"body_weight": 78.0}


@dataclass(frozen=True)
class Course:
    """An experiment with a published time course.

    Attributes
    ----------
    key : str
        As in the tables.
    label : str
    given : str
        What was given at time 0, in short.
    note : str
        Who was measured and what the dots show.
    sources : tuple of str
        Keys of ``references.bib``.
    licence : str
        Under which the numbers are kept here.
    fitted : bool
        True where the model was fitted to these numbers.
    outcomes : tuple of str
        Identifiers of the published outcomes that are read from it.
    run : callable
        Repeats the experiment on a bench.
    """

    key: str
    label: str
    given: str
    note: str
    sources: tuple[str, ...]
    licence: str
    fitted: bool
    outcomes: tuple[str, ...]
    run: Callable[[Bench], Trajectory]


_TOLERANCE = (
    "Glucose: mean and one standard deviation. Hormones, in other people: median and middle half."
)
_OPEN = "MIT (Metwally 2024), CC BY 4.0 (Hall 2018)"
_PRINTED = "published numbers"


def _drink(person: str) -> Callable[[Bench], Trajectory]:
    return lambda bench: bench.result("ogtt", person).trajectory


COURSES: tuple[Course, ...] = (
    Course(
        key="ogtt_health",
        label="Glucose drink in health",
        given="75 g glucose",
        note=_TOLERANCE,
        sources=("Metwally2024", "Hall2018"),
        licence=_OPEN,
        fitted=True,
        outcomes=("A008", "A009", "A010", "A012", "A013"),
        run=_drink("healthy"),
    ),
    Course(
        key="ogtt_prediabetes",
        label="Glucose drink in prediabetes",
        given="75 g glucose",
        note=_TOLERANCE,
        sources=("Metwally2024", "Hall2018"),
        licence=_OPEN,
        fitted=True,
        outcomes=("A015",),
        run=_drink("prediabetes"),
    ),
    Course(
        key="ogtt_type2",
        label="Glucose drink in early type 2",
        given="75 g glucose",
        note=_TOLERANCE,
        sources=("Metwally2024", "Hall2018"),
        licence=_OPEN,
        fitted=True,
        outcomes=("A018", "A019", "A020", "A021"),
        run=_drink("type2_early"),
    ),
    Course(
        key="meal_health",
        label="Mixed meal in health, with tracers",
        given="106 g carbohydrate",
        note=(
            "Mean and one standard deviation, read from the printed figure. The dose is what the "
            "measured appearance of glucose adds up to."
        ),
        sources=("DallaMan2007",),
        licence=_PRINTED,
        fitted=False,
        outcomes=("A025",),
        run=lambda bench: (
            bench.result(
                "mixed_meal", "healthy", VOLUNTEERS, carbohydrate=106.0, fat=20.0, protein=25.0
            ).trajectory
        ),
    ),
    Course(
        key="ivgtt_health",
        label="Glucose into a vein in health",
        given="0.3 g/kg glucose",
        note="One volunteer; the data that minimal models are taught with.",
        sources=("Pacini1986",),
        licence=_PRINTED,
        fitted=False,
        outcomes=("A032", "A033", "A034", "A035"),
        run=lambda bench: bench.result("ivgtt", "healthy").trajectory,
    ),
)
