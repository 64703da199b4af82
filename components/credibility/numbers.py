"""How well the numbers of the model are known, and which of them matter most."""

from __future__ import annotations

from collections import Counter

from dash import html

from components.controls.information import GRADES
from components.texts import say
from physiology import catalogue, people
from physiology.evidence.influence import ON_INSULIN, PEOPLE, Influence, influences

SHOWN = 20
STRONG = 0.1
"""Per cent of mean glucose for one per cent of a number."""

MEANINGS = {
    "cited": "read in a publication that the number names",
    "calibrated": "fitted so that named published outcomes are met",
    "assumption": "our own choice, because no published experiment determines it",
}
SETTING = "setting"


def squares(grade: str) -> html.Span:
    """Return a grade as squares and its word."""
    filled = GRADES[grade]
    drawn = [html.I(className="on" if place < filled else "") for place in range(3)]
    return html.Span(
        [
            html.Span(drawn, className="grade-squares", **{"aria-hidden": "true"}),
            " ",
            html.Span(grade),
        ],
        className="credibility-grade",
    )


def _grades() -> Counter[str]:
    return Counter(entry.grade for entry in catalogue().values() if entry.kind == "parameter")


def grade_counts() -> str:
    """Return how many numbers are cited, fitted and chosen, in one sentence."""
    found = _grades()
    return say(
        "{cited} cited, {calibrated} fitted, {assumption} our own choice",
        **{grade: found[grade] for grade in MEANINGS},
    )


def _is_setting(name: str) -> bool:
    """Tell whether a learner moves it: then it is part of who the person is."""
    return catalogue()[name].step is not None


def strong_ones() -> Counter[str]:
    """Return how many numbers move glucose strongly, by grade; settings of a person apart."""
    return Counter(
        SETTING if _is_setting(one.name) else catalogue()[one.name].grade
        for one in influences()
        if one.strength >= STRONG
    )


def _elasticity(value: float) -> str:
    return say("not measured") if value != value else say("{value:.2f}", value=value + 0.0)


def _row(one: Influence) -> html.Tr:
    entry = catalogue()[one.name]
    known = (
        html.Span("a slider", className="small") if _is_setting(one.name) else squares(entry.grade)
    )
    name = html.A(entry.label, href=f"model#{one.name}")
    values = [html.Td(_elasticity(one.elasticities[who]), className="number") for who in PEOPLE]
    return html.Tr([html.Th(name, scope="row"), html.Td(known), *values])


def numbers_section() -> list[html.P | html.Dl | html.Div]:
    """Return the grades with their counts, and the numbers that matter most."""
    counts, strong = _grades(), strong_ones()
    terms = [
        part
        for grade, meaning in MEANINGS.items()
        for part in (
            html.Dt([squares(grade), html.Small(f" {counts[grade]}")]),
            html.Dd(meaning),
        )
    ]
    head = [html.Th(word, scope="col") for word in ("Number", "Known")]
    head += [html.Th(people[who].label, scope="col") for who in PEOPLE]
    table = html.Table(
        [html.Thead(html.Tr(head)), html.Tbody([_row(one) for one in influences()[:SHOWN]])],
        className="credibility-table credibility-influence",
    )
    return [
        html.Dl(terms, className="credibility-grades"),
        html.P(
            say(
                "{all} numbers move the mean glucose of a day by a tenth of their own change or "
                "more: {setting} are settings that you can move, and of the others {cited} are "
                "cited, {calibrated} fitted and {assumption} our own choice.",
                all=strong.total(),
                **{grade: strong[grade] for grade in (SETTING, *MEANINGS)},
            )
        ),
        html.P("Per cent of mean glucose for one per cent more of a number, the strongest first:"),
        html.Div(table, className="credibility-wide", role="region", tabIndex=0,
                 **{"aria-label": "The numbers that matter most"}),
        html.P(
            say(
                "{person}: on doses that stay as they are nothing answers, so everything counts "
                "some ten times more than in a body whose own insulin answers.",
                person=people[ON_INSULIN].label,
            ),
            className="small",
        ),
    ]  # fmt: skip
