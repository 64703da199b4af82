"""The texts that the scripts say themselves, as a script of our own server."""

from __future__ import annotations

import hashlib
import json
from functools import cache

import dash
from flask import Response, abort, request

from components.texts.catalogue import catalogue
from components.texts.languages import ENGLISH, LANGUAGES

ENDPOINT = "islet_texts"
A_YEAR = 31_536_000


@cache
def script(language: str) -> str:
    """Return the script that tells the texts of a language.

    Parameters
    ----------
    language : str
        One of ``components.texts.LANGUAGES``.
    """
    found = catalogue(language)
    texts = {english: found.texts[english] for english in sorted(found.of_scripts)}
    told = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return f"(window.islet = window.islet || {{}}).texts = {told};\n"


@cache
def version(language: str) -> str:
    """Return what changes with the texts of a language."""
    return hashlib.blake2b(script(language).encode(), digest_size=8).hexdigest()


def address(app: dash.Dash, language: str) -> str:
    """Return where a page finds the texts of a language.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    language : str
        One of ``components.texts.LANGUAGES``, but English, which needs none.
    """
    return f"{app.config.requests_pathname_prefix}_texts/{language}.js?m={version(language)}"


def register(app: dash.Dash) -> None:
    """Serve the texts of every language but English, which the scripts know themselves.

    Parameters
    ----------
    app : dash.Dash
        The application they belong to.
    """

    def serve(language: str) -> Response:
        if language not in LANGUAGES or language == ENGLISH:
            abort(404)
        response = Response(script(language), mimetype="text/javascript")
        if request.args.get("m") == version(language):
            response.cache_control.max_age = A_YEAR
        return response

    rule = app.config.routes_pathname_prefix + "_texts/<language>.js"
    app.server.add_url_rule(rule, ENDPOINT, serve)
