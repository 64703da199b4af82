"""The start page of the lessons: routes, cards, what to remember, and files with problems."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html

from components import teaching
from components.icons import icon
from components.teaching.checks.needs import missing_needs
from components.texts import say

LEVELS = {"learner": "learner", "trainee": "in training"}

AUDIENCES = {
    "learners": (
        "Learners",
        "School, first year, people with diabetes and their families.",
    ),
    "clinicians": (
        "Clinicians in training",
        "Medicine, nursing, dietetics, pharmacy.",
    ),
    "presenters": (
        "Presenters",
        "Lecturers, educators, speakers.",
    ),
}
"""Name and people of each audience, in their order; another is called as its file calls it."""


def _minutes(minutes: int) -> str:
    return say("{n} min", n=minutes)


def _route(route: teaching.Route, audience: str) -> html.A:
    name = f"{route.audience}-{route.minutes}"
    title = say("{audience}, {n} minutes", audience=audience, n=route.minutes)
    count = len(route.stops)
    stops = "1 stop" if count == 1 else say("{n} stops", n=count)
    return html.A(
        [html.B(_minutes(route.minutes)), html.Span(stops)],
        href=f"#route={name}",
        className="lessons-route",
        **{"data-route": name, "aria-label": title},
    )


def routes_section() -> html.Section:
    """Return the audiences by the lengths as links, and the place of the stops of one."""
    lines = []
    found = teaching.routes()
    others = dict.fromkeys(route.audience for route in found if route.audience not in AUDIENCES)
    for audience in [*AUDIENCES, *others]:
        name, people = AUDIENCES.get(audience, (audience, ""))
        links = [_route(route, name) for route in found if route.audience == audience]
        if not links:
            continue
        who = html.Div([html.H3(name), html.P(people, className="small")])
        lines.append(html.Div([who, html.Div(links, className="lessons-route-links")]))
    return html.Section(
        [
            html.H2("A way through", id="lessons-routes-title"),
            html.Div(lines, className="lessons-routes"),
            html.Div(id="lessons-stops", className="lessons-stops", role="status", hidden=True),
        ],
        className="lessons-part lessons-part-routes",
        **{"aria-labelledby": "lessons-routes-title"},
    )


def _before(lesson: teaching.Lesson) -> str:
    """Return which lessons come better first; advice only."""
    known = teaching.lessons()
    numbers = sorted(known[name].number for name in lesson.requires if name in known)
    if not numbers:
        return ""
    if len(numbers) == 1:
        return say("better after lesson {n}", n=numbers[0])
    first = ", ".join(map(str, numbers[:-1]))
    return say("better after lessons {first} and {last}", first=first, last=numbers[-1])


def card(lesson: teaching.Lesson) -> html.Li:
    """Return the card of a lesson; one that this model cannot run says why and is no link."""
    missing = ", ".join(missing_needs(lesson)).replace("_", " ")
    facts = (
        _minutes(lesson.minutes),
        LEVELS[lesson.level],
        say("not in this model: {what}", what=missing) if missing else _before(lesson),
    )
    title = lesson.title if missing else html.A(lesson.title, href=f"#lesson={lesson.id}")
    return html.Li(
        [
            html.Span(str(lesson.number), className="lessons-number"),
            html.H3(title),
            html.P([html.Span(fact) for fact in facts if fact], className="lessons-card-facts"),
            html.Span(className="lessons-card-mark"),
        ],
        className="lessons-card",
        **{"data-lesson": lesson.id},
    )


def cards_section(lessons: Iterable[teaching.Lesson]) -> html.Section:
    """Return the cards of all lessons in their order.

    Parameters
    ----------
    lessons : iterable of Lesson
        In the order of their numbers.
    """
    clear = html.Button(
        [icon("eraser"), html.Span("Clear my marks and guesses")],
        id="lessons-clear",
        className="button bare",
        hidden=True,
    )
    head = html.Div(
        [
            html.H2("All lessons", id="lessons-cards-title"),
            html.Span(id="lessons-kept", className="small"),
            clear,
        ],
        className="lessons-head",
    )
    return html.Section(
        [head, html.Ol([card(lesson) for lesson in lessons], className="lessons-cards")],
        className="lessons-part",
        **{"aria-labelledby": "lessons-cards-title"},
    )


def remember_section() -> html.Section:
    """Return the way to the questions that come back."""
    link = html.A(
        [icon("list-checks"), "Three to remember"],
        href="#remember",
        id="lessons-remember-link",
        className="button",
        hidden=True,
    )
    return html.Section(
        [
            html.H2("Three to remember", id="lessons-remember-title"),
            html.P(id="lessons-remember-words", className="small"),
            link,
        ],
        className="lessons-part",
        **{"aria-labelledby": "lessons-remember-title"},
    )


def _place(problem: teaching.Problem) -> str:
    return f"{problem.file}, {problem.place}: " if problem.place else f"{problem.file}: "


def problems_section() -> list[html.Section]:
    """Return the files that cannot be used, for who wrote them; nothing if all can."""
    found = [one for one in teaching.problems() if not one.warning]
    if not found:
        return []
    lines = [html.Li([html.B(_place(one)), one.message]) for one in found]
    words = "They are left out. One command lists all: python -m components.teaching"
    return [
        html.Section(
            [
                html.H2("Files with a problem", id="lessons-problems-title"),
                html.P(words, className="small"),
                html.Ul(lines, className="lessons-problems"),
            ],
            className="lessons-part",
            **{"aria-labelledby": "lessons-problems-title"},
        )
    ]
