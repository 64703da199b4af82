"""The application factory."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import dash
from flask import request

from components import pages, texts, wiring
from components.index_page import INDEX, begin_script, texts_script, waiting
from components.server import bundle, protect
from components.server.settings import Settings
from components.texts import browser

ASSETS = Path(__file__).resolve().parent.parent / "assets"


class _Application(dash.Dash):
    """Dash with a page that shows the frame before the first script has run."""

    def interpolate_index(self, **parts: str) -> str:
        """Return the page; the theme is set before anything is painted."""
        name = pages.name_of(request.path)
        parts["app_entry"] = waiting()
        parts["renderer"] = begin_script(bundle.address(self, bundle.SCRIPTS))
        if name:
            parts["title"] = pages.PAGES[name].title
        parts["title"] = texts.told(parts["title"])
        language = texts.current()
        page = super().interpolate_index(**parts)
        page = page.replace("{{language}}", language)
        page = page.replace("{{languages}}", " ".join(texts.LANGUAGES))
        page = page.replace("{{language_script}}", self.get_asset_url("language-first.js"))
        page = page.replace("{{theme_script}}", self.get_asset_url("theme-first.js"))
        page = page.replace("{{styles}}", bundle.address(self, bundle.STYLES))
        page = page.replace("{{texts}}", texts_script(self, language))
        page = page.replace("{{page}}", f' data-page="{name}"' if name else "")
        return page.replace("{{icon}}", self.get_asset_url("icons/islet.svg"))

    def callback(self, *arguments: Any, **options: Any) -> Callable[..., Any]:
        """Register a callback of the server; what it answers is told in the visitor's language."""
        register = super().callback(*arguments, **options)

        def told(function: Callable[..., Any]) -> Any:
            @wraps(function)
            def answer(*values: Any) -> Any:
                return texts.told(function(*values))

            return register(answer)

        return told


def create_app() -> dash.Dash:
    """Return a new application, protected and wired, that needs nothing from outside."""
    app = _Application(
        "islet",
        title=pages.EXPLORE.title,
        update_title="",
        url_base_pathname=Settings.from_environment().prefix,
        assets_folder=str(ASSETS),
        # The page itself loads these: the first in its head, our other scripts and styles as one.
        assets_ignore=r"(theme|language)-first\.js",
        assets_path_ignore=[r"^(js|css)$"],
        index_string=INDEX,
        serve_locally=True,
        compress=False,
        enable_mcp=False,
        # A page holds its own parts only, the callbacks those of all pages.
        suppress_callback_exceptions=True,
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
    )
    app.layout = pages.layout
    wiring.register(app)
    browser.register(app)
    bundle.register(app)
    protect(app)
    return app
