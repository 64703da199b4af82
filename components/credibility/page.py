"""The Credibility page: what the model is for, what was checked, and what it cannot do."""

from __future__ import annotations

from collections.abc import Iterator

import dash_mantine_components as dmc
from dash import html

from components import parts
from components.addresses import CREDIBILITY
from components.credibility import checks, outcomes
from components.credibility.context import context_section, limits_section
from components.credibility.numbers import grade_counts, numbers_section
from components.evidence.subnav import subnav
from components.header import header
from components.page import Page
from components.texts import say
from components.theme import THEME

TITLE = "Islet: how far it can be trusted"


def _glance(name: str, result: str, anchor: str) -> html.Li:
    return html.Li(html.A([html.Small(name), html.B(result)], href=f"#{anchor}"))


def _at_a_glance() -> html.Ul:
    met, asked = checks.met_of_asked()
    held_out = next(one for one in outcomes.tallies() if one.use == "held out")
    known = [one for one in outcomes.tallies() if one.use != "in view"]
    trials = next(one for one in outcomes.tallies() if one.use == "in view")
    return html.Ul(
        [
            _glance("Checks met", say("{met} of {all}", met=met, all=asked), "verification"),
            _glance(
                "Published outcomes met",
                say(
                    "{met} of {all}",
                    met=sum(one.met for one in known),
                    all=sum(one.all for one in known),
                ),
                "validation",
            ),
            _glance(
                "Of those never fitted to",
                say("{met} of {all}", met=held_out.met, all=held_out.all),
                "validation",
            ),
            _glance(
                "Results of long trials met",
                say("{met} of {all}", met=trials.met, all=trials.all),
                "validation",
            ),
            _glance("Numbers of the model", grade_counts(), "numbers"),
        ],
        className="credibility-glance",
    )


def _section(anchor: str, name: str, question: str, *content: object) -> html.Section:
    title = html.H2([html.Small(name), question])
    return html.Section([title, *content], id=anchor)


def _checked() -> Iterator[html.Section]:
    for kind, (question, name) in checks.HEADINGS.items():
        if kind != "validation":
            yield _section(kind, name, question, *checks.checks_of(kind))


def _missed() -> list[html.P | html.Ul]:
    found = checks.missed()
    return [html.P("What was asked and is not reached:"), html.Ul(found)] if found else []


def credibility_page() -> dmc.MantineProvider:
    """Return the layout of the page; nothing on it needs a script of its own."""
    sections = [
        _section("context", "Context of use", "What is it for?", *context_section()),
        *_checked(),
        _section(
            "validation",
            "Validation",
            "Does it give what was measured in people?",
            *outcomes.outcomes_section(),
            *checks.checks_of("validation"),
        ),
        _section("numbers", "Calibration", "Where do its numbers come from?", *numbers_section()),
        _section("limits", "Limits", "What can it not do?", limits_section(), *_missed()),
    ]
    sheet = html.Main(
        html.Div(
            [
                subnav(CREDIBILITY),
                html.H1("How far can it be trusted?"),
                html.P(
                    "What Islet is for, what was checked and how, what is fitted and what is "
                    "assumed, and what it cannot do. Every figure was written by the command "
                    "beside it.",
                    className="small",
                ),
                _at_a_glance(),
                *sections,
                html.P(parts.NOTICE, className="notice"),
            ],
            className="prose-page credibility",
        ),
        id="credibility-page",
        className="reading-sheet",
        **{"data-ready": "true"},  # No script fills it.
    )
    frame = html.Div([header(CREDIBILITY, unit=""), sheet], className="reading-page")
    return dmc.MantineProvider([frame], theme=THEME)


PAGE = Page(TITLE, credibility_page)
