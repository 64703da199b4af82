"""One control: label, "i", number field, unit, slider, and the way back to the case."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html

from components.controls.declared import Control
from components.controls.information import explained
from components.texts import say

THUMB = 24


def weak_badge() -> html.Span:
    """Return the mark of an effect that is poorly known."""
    return html.Span("evidence weak", className="badge")


def _label(control: Control) -> html.Div:
    label = html.Label(control.label, htmlFor=f"number-{control.name}", className="control-label")
    return html.Div([label, weak_badge()] if control.weak else [label], className="control-name")


def _head(control: Control, value: float) -> html.Div:
    number = dmc.NumberInput(
        id=f"number-{control.name}",
        value=value,
        step=control.step,
        decimalScale=control.decimals,
        fixedDecimalScale=True,
        hideControls=True,
        # What was typed stays in the field; the page says what is allowed.
        clampBehavior="none",
        debounce=True,
        allowedDecimalSeparators=[".", ","],
        className="control-number",
    )
    return html.Div(
        [
            _label(control),
            explained(f"information-{control.name}", control.label),
            number,
            html.Span(control.unit, className="control-unit"),
        ],
        className="control-head",
    )


def _foot(control: Control) -> html.Div:
    back = html.Button(
        "back to case",
        id=f"back-{control.name}",
        className="link-button",
        **{"aria-label": say("{name}: back to case", name=control.label)},
    )
    return html.Div(
        [html.Span(id=f"case-{control.name}"), back],
        className="control-foot",
    )


def _position(control: Control, value: float) -> float:
    return round(100.0 * (value - control.low) / (control.high - control.low), 3)


def _thumb(control: Control) -> str:
    if not control.unit:
        return control.label
    return say("{name}, {unit}", name=control.label, unit=control.unit)


def slider_row(control: Control, value: float) -> html.Div:
    """Return the row of one control.

    Parameters
    ----------
    control : Control
        What is moved.
    value : float
        The person's own value, where the slider stands at first.
    """
    place = _position(control, value)
    slider = dmc.Slider(
        id=f"slider-{control.name}",
        min=control.low,
        max=control.high,
        step=control.step,
        value=value,
        thumbLabel=_thumb(control),
        thumbSize=THUMB,
        size=2,
        label=None,
        updatemode="drag",
        # The bar runs from the case to the thumb (assets/css/slider.css).
        style={"--c": place, "--v": place},
    )
    message = html.Div(id=f"message-{control.name}", className="control-message", role="alert")
    return html.Div(
        [_head(control, value), slider, message, _foot(control)],
        id=f"row-{control.name}",
        className="control",
    )
