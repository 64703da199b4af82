"""The stage: title, curves, question or readings, and what is moved at the foot."""

from __future__ import annotations

from dash import html

from components import parts
from components.icons import icon


def _tool(name: str, drawing: str, words: str, **more: str) -> html.Button:
    return html.Button(
        icon(drawing),
        id=f"lecture-{name}",
        className="lecture-tool",
        title=words,
        **{"aria-label": words, **more},
    )


def _top() -> html.Div:
    """Return the title, where in the set one is, and the tools for mouse and finger."""
    titles = [
        html.H1(id="lecture-title", tabIndex=-1),
        html.Span(id="lecture-subtitle", className="lecture-subtitle"),
    ]
    tools = [
        _tool("previous", "arrow-left", "Previous scene"),
        html.Span(id="lecture-counter", className="lecture-counter"),
        _tool("next", "arrow-right", "Next scene"),
        _tool("play", "play", "Play"),
        _tool("table-button", "table", "Table", **{"aria-expanded": "false"}),
        _tool("code", "qr-code", "Code for phones"),
        _tool("full", "expand", "Full screen"),
        _tool("help", "keyboard", "Keys"),
        _tool("leave", "x", "Leave"),
    ]
    return html.Div(
        [
            html.Div(titles, className="lecture-titles"),
            html.Div(tools, className="lecture-tools", role="group", **{"aria-label": "Scene"}),
        ],
        className="lecture-top",
    )


def _figure() -> html.Figure:
    plot = parts.graph("lecture-plot")
    limits = {"aria-valuemin": "0", "aria-valuemax": "0", "aria-valuenow": "0"}
    cursor = html.Div(
        id="lecture-cursor",
        className="lecture-cursor",
        role="slider",
        tabIndex=0,
        **{"aria-label": "Time on the curves", **limits},
    )
    hidden = {"aria-hidden": "true"}
    drawn = [
        html.Div(plot, id="lecture-curves", className="lecture-curves", **hidden),
        html.Div(id="lecture-overlay", className="overlay", **hidden),
        cursor,
    ]
    return html.Figure(
        [
            html.P(
                parts.PREPARING,
                id="lecture-preparing",
                className="lecture-preparing",
                role="status",
            ),
            html.Div(drawn, id="lecture-stage-plot", className="lecture-plot"),
            html.Div(id="lecture-drawing", className="lecture-drawing", hidden=True),
            html.Figcaption(html.P(id="lecture-summary", role="status"), className="unseen"),
        ],
        className="lecture-figure",
    )


def _question() -> html.Section:
    reveal = html.Button(
        [
            html.Span("Reveal", className="lecture-wide"),
            html.Span("Show", className="lecture-narrow"),
            html.Kbd("Enter", className="lecture-wide"),
        ],
        id="lecture-reveal",
        className="button lecture-primary",
    )
    talk = html.Button("One minute to talk", id="lecture-talk", className="button bare")
    return html.Section(
        [
            html.H2("Your guess first", id="lecture-question-title", className="lecture-kicker"),
            html.P(id="lecture-ask"),
            html.Div(
                id="lecture-options",
                role="group",
                **{"aria-labelledby": "lecture-ask"},
            ),
            html.P(id="lecture-timer", className="lecture-timer", role="timer", hidden=True),
            html.Div([reveal, talk], className="lecture-question-foot"),
        ],
        id="lecture-question",
        className="lecture-question",
        **{"aria-labelledby": "lecture-question-title"},
    )


def _readings() -> html.Section:
    return html.Section(
        [
            html.H2(id="lecture-at", className="lecture-at"),
            html.Div(id="lecture-bodies"),
            html.Dl(id="lecture-values", className="lecture-values"),
            html.P(id="lecture-asked", className="lecture-asked"),
        ],
        id="lecture-readings",
        className="lecture-readings",
        hidden=True,
        **{"aria-labelledby": "lecture-at"},
    )


def _foot() -> html.Div:
    """Return what is moved, the presets, what the presenter says, and the keys."""
    hints = [
        html.Span([html.Kbd("Space"), "play"], id="lecture-hint-play"),
        html.Span([html.Kbd("G"), "ghost"], id="lecture-hint-ghost"),
        html.Span([html.Kbd("PgDn"), "next scene"]),
        html.Span([html.Kbd("?"), "keys"]),
    ]
    words = [
        html.P(id="lecture-say"),
        html.Div(hints, id="lecture-hints", **{"aria-hidden": "true"}),
    ]
    return html.Div(
        [
            html.Div(id="lecture-presets", role="group", hidden=True, **{"aria-label": "Presets"}),
            html.Div(id="lecture-controls", role="group", **{"aria-label": "Controls"}),
            html.Div(words, className="lecture-words"),
        ],
        id="lecture-foot",
        className="lecture-foot",
    )


def stage() -> html.Section:
    """Return the stage; the scripts fill it when a scene is opened."""
    message = html.Div(
        [icon("triangle-alert"), html.P(id="lecture-message-text")],
        id="lecture-message",
        className="message",
        role="alert",
        hidden=True,
    )
    note = html.Div(
        [icon("info"), html.P(id="lecture-stage-note-text")],
        id="lecture-stage-note",
        className="message note",
        role="status",
        hidden=True,
    )
    table = html.Div(
        id="lecture-table",
        className="table-panel lecture-table",
        role="region",
        tabIndex=0,
        hidden=True,
        **{"aria-label": "Table of the curves"},
    )
    side = html.Div([_question(), _readings()], className="lecture-side")
    screen = html.Div(
        [_top(), message, note, html.Div([_figure(), side], className="lecture-body"), _foot(),
         html.P(parts.NOTICE, className="lecture-notice")],
        className="lecture-screen",
    )  # fmt: skip
    late = html.Div(id="lecture-late", className="late", hidden=True)
    return html.Section(
        [late, screen, table],
        id="lecture-stage",
        className="lecture-stage",
        hidden=True,
        **{"aria-labelledby": "lecture-title"},
    )
