"""The controls beside the columns; the scripts fill them, a slider for all or one for each."""

from __future__ import annotations

from dash import html

from components.controls.declared import grouped
from components.controls.groups import identifier
from components.icons import icon


def _group(title: str, size: int) -> html.Details:
    """Return one group, closed; its sliders are made when it is opened."""
    count = [str(size), html.Span(" sliders", className="unseen")]
    heading = html.Summary(
        [
            icon("chevron-right"),
            html.Span(title, className="group-title"),
            html.Span(className="group-moved"),
            html.Span(count, className="group-count"),
        ],
        className="group-heading",
    )
    rows = html.Div(className="group-rows")
    return html.Details([heading, rows], id=f"compare-{identifier(title)}", className="group")


def rail() -> html.Section:
    """Return everything that is moved by hand, with Undo and Reset at its foot."""
    groups = {title: members for title, members in grouped().items() if title}
    told = "A closed chain moves every body. Open it to set one apart."
    moved = html.Div(
        [
            html.Div(
                [html.H2("All at once"), html.P(told, className="small")], className="compare-told"
            ),
            html.Div(id="compare-controls", className="rail-controls"),
            html.Div(
                [_group(title, len(members)) for title, members in groups.items()],
                className="rail-groups",
            ),
            html.Div(
                [
                    html.Button(
                        [icon("undo-2"), "Undo"],
                        id="compare-undo",
                        className="button",
                        **{"aria-disabled": "true"},
                    ),
                    html.Button(
                        [icon("rotate-ccw"), "Reset all"],
                        id="compare-reset",
                        className="button bare",
                    ),
                ],
                className="rail-foot",
            ),
        ],
        className="rail-scroll",
    )
    more = html.Button(
        [icon("chevron-down"), html.Span("All controls", id="compare-drawer-word")],
        id="compare-drawer",
        className="drawer-button",
        **{"aria-expanded": "false", "aria-controls": "compare-rail"},
    )
    return html.Section(
        [html.Div(className="grip", **{"aria-hidden": "true"}), moved, more],
        id="compare-rail",
        className="rail",
        **{"aria-label": "Controls"},
    )
