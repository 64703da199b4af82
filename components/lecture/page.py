"""The lecture: a list of scene sets, and the stage on which a scene is shown to a hall."""

from __future__ import annotations

from collections.abc import Iterable

import dash_mantine_components as dmc
from dash import dcc, html

from components.addresses import HANDOUT, LECTURE
from components.header import header
from components.icons import icon
from components.lecture.facts import lecture_facts, told_sets
from components.lecture.stage import stage
from components.page import Page
from components.parts import NOTICE
from components.texts import say
from components.theme import THEME

TITLE = "Islet: scenes for the lecture hall"
LEAD = (
    "Sets of prepared scenes for a hall. Each scene asks first and shows then. Everything works "
    "from the keyboard, and a code brings the phones of the hall to the same scene."
)
EMPTY = "No scene set could be read."


def _scene(scene: dict[str, object]) -> html.Li:
    number = html.Span(scene["id"], className="lecture-number")
    return html.Li(html.A([number, html.Span(scene["title"])], href=f"#{scene['id']}"))


def _set(told: dict[str, object], scenes: list[dict[str, object]]) -> html.Section:
    letter = str(scenes[0]["id"])[:1]
    name = f"lecture-set-{letter}"
    size = say("{minutes} min, {scenes} scenes", minutes=told["minutes"], scenes=len(scenes))
    start = html.A(
        [icon("presentation"), "Start"],
        href=f"#{scenes[0]['id']}",
        className="button lecture-start",
        **{"aria-label": say("Start the set {title}", title=told["title"])},
    )
    handout = html.A(
        "Handout",
        href=f"{HANDOUT}?of=lecture#set={told['id']}",
        className="lecture-handout",
        **{"aria-label": say("Handout of the set {title}", title=told["title"])},
    )
    words = [html.P(told["audience"], className="small"), html.P(size, className="small")]
    about = html.Div([html.H2(told["title"], id=name), *words, start, handout])
    return html.Section(
        [
            html.Span(letter, className="lecture-letter", **{"aria-hidden": "true"}),
            about,
            html.Ol([_scene(one) for one in scenes]),
        ],
        className="lecture-set",
        **{"aria-labelledby": name},
    )


def _list(sets: Iterable[dict]) -> html.Div:
    rows = [_set(told, told["scenes"]) for told in sets]
    return html.Div(
        [
            html.H1("Lecture"),
            html.P(LEAD, className="lecture-lead"),
            html.Div(
                html.P(id="lecture-note-text"),
                id="lecture-note",
                className="message note",
                role="status",
                hidden=True,
            ),
            *(rows or [html.P(EMPTY, className="lecture-empty")]),
            html.P(NOTICE, className="notice"),
        ],
        id="lecture-list",
        className="lecture-list",
    )


def lecture_page() -> dmc.MantineProvider:
    """Return the layout of the page; the scripts ``assets/js/lecture-*.js`` fill it."""
    main = html.Main([_list(told_sets()), stage()], id="lecture-main")
    frame = html.Div(
        [header(LECTURE, unit="lecture-unit"), main], className="shell lecture-shell", id="lecture"
    )
    facts = dcc.Store(id="lecture-facts", data=lecture_facts())
    return dmc.MantineProvider([facts, frame], theme=THEME)


PAGE = Page(TITLE, lecture_page)
