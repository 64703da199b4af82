"""The languages of the page, and that of the visitor who asks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from flask import has_request_context, request

ENGLISH = "en"
"""The language in which everything is written, and of whoever asks for none or for another."""

LANGUAGES: Mapping[str, str] = MappingProxyType({ENGLISH: "English", "de": "Deutsch"})
"""By their code in the address, as they call themselves."""

DECIMAL_COMMA = ("de",)
"""Languages that write 7,5 for 7.5."""


def current() -> str:
    """Return the language that the address of the current request asks for."""
    asked = request.args.get("lang", "") if has_request_context() else ""
    return asked if asked in LANGUAGES else ENGLISH
