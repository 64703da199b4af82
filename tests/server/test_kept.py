"""Layouts are made once for each page and language, and nobody can make there be more."""

from __future__ import annotations

import dash
import pytest
from dash import html
from flask import Flask, has_request_context, request
from flask.testing import FlaskClient

from components import texts
from components.server import kept


class Counting:
    """A layout that counts how often it is made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> html.Div:
        self.made += 1
        page = request.args.get("page", "") if has_request_context() else ""
        return html.Div(f"{page} in {texts.current()}")


@pytest.fixture
def layout() -> Counting:
    return Counting()


@pytest.fixture
def client(layout: Counting) -> FlaskClient:
    app = dash.Dash("small", enable_mcp=False, server=Flask("small"))
    app.layout = layout
    kept.register(app)
    client = app.server.test_client()
    client.get("/_dash-dependencies")
    layout.made = 0  # At the first request of all Dash itself looks at it.
    return client


def test_each_page_and_language_is_made_once(client: FlaskClient, layout: Counting) -> None:
    asked = ["", "?page=compare", "?lang=de", "?page=compare&lang=de"]
    first = [client.get(f"/_dash-layout{query}").data for query in asked]
    again = [client.get(f"/_dash-layout{query}").data for query in asked]
    assert first == again
    assert len(set(first)) == len(asked)
    assert layout.made == len(asked)


def test_what_else_an_address_says_makes_nothing_new(client: FlaskClient, layout: Counting) -> None:
    for number in range(20):
        client.get(f"/_dash-layout?page=x{number}&lang=y{number}&z={number}")
    assert layout.made == 1
