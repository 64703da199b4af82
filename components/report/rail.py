"""What can be chosen for the report: who, which treatment, how many days, and which."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html

from components.controls.person import person_chooser
from components.explore.people import FIRST_PERSON, introduction
from components.icons import icon
from components.report.counting import COUNTING, FIRST
from components.report.request import DAYS
from components.report.therapies import LABELS


def _segments(name: str, label: str, data: list[dict[str, str]], value: str) -> html.Div:
    title = html.Span(label, id=f"report-{name}-label", className="report-label")
    choice = dmc.SegmentedControl(
        id=f"report-{name}",
        data=data,
        value=value,
        fullWidth=True,
        transitionDuration=0,
        className="segmented",
        **{"aria-labelledby": f"report-{name}-label"},
    )
    return html.Div([title, choice], id=f"report-{name}-choice", className="report-choice")


def _therapy() -> html.Div:
    data = [{"value": key, "label": label} for key, label in LABELS.items()]
    return _segments("therapy", "Insulin treatment", data, next(iter(LABELS)))


def _counting() -> html.Div:
    data = [{"value": key, "label": way.label} for key, way in COUNTING.items()]
    choice = _segments("counting", "Counting carbohydrate", data, FIRST)
    choice.children.append(html.Span(id="report-counting-words", className="small"))
    return choice


def _days() -> html.Div:
    data = [{"value": str(days), "label": str(days)} for days in DAYS]
    return _segments("days", "Days", data, str(DAYS[-1]))


def _fortnight() -> html.Div:
    other = html.Button(
        [icon("rotate-ccw"), html.Span("Another fortnight", id="report-again-word")],
        id="report-again",
        className="button",
    )
    number = html.Span(id="report-seed", className="small")
    return html.Div([other, number], className="report-again")


def _settings() -> html.Section:
    """Return what differs from the case; it is changed on the Explore page."""
    back = html.A("Change them in Explore", href="./", className="report-back")
    return html.Section(
        [
            html.H2("Settings"),
            html.Ul(id="report-settings"),
            html.P(id="report-life", className="small"),
            back,
        ],
        className="report-section",
    )


def _button(name: str, drawing: str, words: str) -> html.Button:
    return html.Button([icon(drawing), words], id=f"report-{name}", className="button")


def rail() -> html.Section:
    """Return the controls of the report."""
    person = html.Div(
        [
            person_chooser("report-person"),
            html.P(
                introduction(FIRST_PERSON), id="report-introduction", className="small introduction"
            ),
        ],
        className="rail-person",
    )
    foot = [
        _button("print", "printer", "Print"),
        _button("csv", "download", "Readings, CSV"),
    ]
    return html.Section(
        [
            html.A(
                [icon("arrow-left"), "Explore"], href="./", className="report-back report-return"
            ),
            person,
            html.Div([_therapy(), _counting(), _days(), _fortnight()], className="report-choices"),
            _settings(),
            html.Div(foot, className="rail-foot"),
        ],
        className="rail report-rail",
        **{"aria-label": "Choices"},
    )
