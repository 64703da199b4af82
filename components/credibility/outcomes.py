"""How the published outcomes were used: fitted, held out or taken over, met or missed."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html

from components.evidence.published import USES, misses, outcome_rows
from components.evidence.virtual_trials import trial_rows
from components.texts import say

TITLES = {
    "fitted": "Fitted to",
    "held out": "Held out",
    "taken over": "Taken over",
    "in view": "Trials over years",
}
IN_VIEW = "Long trials with made-up people; some numbers were chosen with the trial in view."


@dataclass(frozen=True)
class Tally:
    """Outcomes of one use.

    Attributes
    ----------
    use : str
        Key of ``TITLES``.
    met, all : int
        How many are in their published range, of how many.
    """

    use: str
    met: int
    all: int


def tallies() -> list[Tally]:
    """Return the outcomes counted by how they were used."""
    rows = [*outcome_rows(), *trial_rows()]
    counted = []
    for use in TITLES:
        verdicts = [row["met"] for row in rows if row["use"] == use]
        counted.append(Tally(use, sum(verdicts), len(verdicts)))
    return counted


def _row(one: Tally) -> html.Tr:
    return html.Tr(
        [
            html.Th(TITLES[one.use], scope="row"),
            html.Td(
                html.B(say("{met} of {all} met", met=one.met, all=one.all)), className="number"
            ),
            html.Td(USES.get(one.use, IN_VIEW), className="said"),
        ]
    )


def outcomes_section() -> list[html.Table | html.P | html.Ul]:
    """Return the counts, and what is missed, with why."""
    head = html.Tr([html.Th(word, scope="col") for word in ("Use", "Result", "What it means")])
    missed = [
        html.Li(
            [
                say(
                    "{name}: {model} {unit}, published {published}.",
                    name=one["name"],
                    model=one["model"],
                    unit=one["unit"],
                    published=one["published"],
                ),
                " ",
                one["why"],
            ]
        )
        for one in misses()
    ]
    return [
        html.Table(
            [html.Thead(head), html.Tbody([_row(one) for one in tallies()])],
            className="credibility-table",
        ),
        html.P("Missed among the published outcomes of days and weeks:"),
        html.Ul(missed),
        html.P(html.A("Every outcome, with its range and its source", href="evidence")),
    ]
