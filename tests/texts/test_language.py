"""The language stands in the address, and no visitor gets that of another."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from components import texts
from components.application import create_app
from components.texts import browser
from components.texts.catalogue import catalogue
from components.treatments import offer


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().server.test_client()


def test_a_page_names_its_language(client: FlaskClient) -> None:
    english = client.get("/").get_data(as_text=True)
    german = client.get("/?lang=de").get_data(as_text=True)
    assert '<html lang="en"' in english
    assert '<html lang="de"' in german
    assert "<title>Islet: die Physiologie des Diabetes erkunden</title>" in german
    assert "_texts/" not in english
    assert "_texts/de.js?m=" in german


@pytest.mark.parametrize("asked", ["", "xx", "DE", "../de", "de-AT", "<b>"])
def test_who_asks_for_no_known_language_gets_english(client: FlaskClient, asked: str) -> None:
    page = client.get("/", query_string={"lang": asked}).get_data(as_text=True)
    assert '<html lang="en"' in page
    assert "<b>" not in page


def test_a_layout_is_in_the_language_and_its_names_are_not(client: FlaskClient) -> None:
    english = json.loads(client.get("/_dash-layout?page=years").get_data())
    german = json.loads(client.get("/_dash-layout?page=years&lang=de").get_data())
    told = json.dumps(german, ensure_ascii=False)
    assert "R\u00fcckg\u00e4ngig" in told
    assert "Undo" not in told

    def names(part: Any) -> list[Any]:
        if isinstance(part, list):
            return [name for one in part for name in names(one)]
        if not isinstance(part, dict):
            return []
        own = [part[key] for key in ("id", "className", "signal", "kind", "value") if key in part]
        return own + [name for one in part.values() for name in names(one)]

    assert names(english) == names(german)
    assert json.loads(client.get("/_dash-layout?page=years").get_data()) == english


def test_the_texts_of_the_scripts_come_as_a_script_that_is_kept(client: FlaskClient) -> None:
    kept = client.get(f"/_texts/de.js?m={browser.version('de')}")
    assert kept.status_code == 200
    assert kept.mimetype == "text/javascript"
    assert '"1 day":"1 Tag"' in kept.get_data(as_text=True)
    assert "immutable" in kept.headers["Cache-Control"]
    assert "immutable" not in client.get("/_texts/de.js?m=other").headers["Cache-Control"]
    for name in ("en.js", "xx.js", "de.po", "../de.js"):
        assert client.get(f"/_texts/{name}").status_code == 404


def test_scripts_get_only_what_they_say() -> None:
    german = catalogue("de")
    assert german.of_scripts
    assert german.of_scripts < german.texts.keys()
    assert "A tablet that lets the kidney pass glucose into the urine." not in german.of_scripts


def test_answers_that_are_kept_serve_both_languages() -> None:
    app = create_app()

    def told(language: str) -> str:
        with app.server.test_request_context(f"/?lang={language}"):
            return json.dumps(texts.told(offer.offer("healthy")), ensure_ascii=False)

    german, english = told("de"), told("en")
    assert "This body needs no insulin: its own is enough." in english
    assert "Dieser K\u00f6rper braucht kein Insulin" in german
    assert told("de") == german
    assert told("en") == english
