"""What was checked, by which command, and what came out."""

from __future__ import annotations

from dash import html

from components.credibility.printed import printed
from components.icons import icon
from components.texts import say
from components.units import printed as printed_unit
from physiology.evidence.verification import Figure, Verification, verifications

HEADINGS = {
    "verification": ("Are the equations solved right?", "Verification"),
    "robustness": ("Does it hold at the edges?", "Robustness"),
    "validation": ("Do people differ as people do?", "Spread between people"),
    "service": ("Does it hold in a full lecture hall?", "Service"),
}
"""Question and name by the kind of a check, in their order on the page."""

COLUMNS = ("Measured", "Value", "Asked", "Result")
NOT_RUN = say("Not measured yet.")
_NONE = ("", "1")


def _verdict(figure: Figure) -> html.Span:
    if figure.met is None:
        return html.Span("reported", className="verdict")
    mark, word = ("check", "met") if figure.met else ("x", "missed")
    return html.Span([icon(mark), word], className="verdict")


def _row(figure: Figure) -> html.Tr:
    unit = "" if figure.unit in _NONE else printed_unit(figure.unit)
    value = [html.B(printed(figure.value)), f" {unit}" if unit else ""]
    return html.Tr(
        [
            html.Th(figure.label, scope="row"),
            html.Td(value, className="number"),
            html.Td(figure.target or "\N{EN DASH}", className="asked"),
            html.Td(_verdict(figure)),
        ]
    )


def _figures(check: Verification) -> html.Table | html.P:
    if not check.figures:
        return html.P(NOT_RUN, className="small")
    head = html.Tr([html.Th(word, scope="col") for word in COLUMNS])
    return html.Table(
        [html.Thead(head), html.Tbody([_row(one) for one in check.figures])],
        className="credibility-table",
    )


def check_section(check: Verification) -> html.Article:
    """Return one check: what is asked, what came out, how, and what it does not show.

    Parameters
    ----------
    check : Verification
    """
    how = [html.P(check.method), html.P([html.Code(check.command)])]
    if check.limits:
        how += [html.P("What it does not show:"), html.Ul([html.Li(one) for one in check.limits])]
    return html.Article(
        [
            html.H3(check.title),
            html.P(check.question, className="credibility-question"),
            _figures(check),
            html.Details([html.Summary("How it was done"), *how], className="credibility-how"),
        ],
        id=f"check-{check.name}",
    )


def checks_of(kind: str) -> list[html.Article]:
    """Return every check of a kind; ``kind`` is one of ``HEADINGS``."""
    return [check_section(one) for one in verifications() if one.kind == kind]


def met_of_asked() -> tuple[int, int]:
    """Return how many figures meet what was asked, and how many were asked."""
    verdicts = [one.met for check in verifications() for one in check.figures]
    return sum(met is True for met in verdicts), sum(met is not None for met in verdicts)


def missed() -> list[html.Li]:
    """Return every figure that misses what was asked."""
    return [
        html.Li(
            say(
                "{title}: {label}, {value} ({target} asked)",
                title=check.title,
                label=figure.label,
                value=printed(figure.value),
                target=figure.target,
            )
        )
        for check in verifications()
        for figure in check.figures
        if figure.met is False
    ]
