"""Pages that tests take and give back: a browser loads ours faster where it stood before."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Page

DESKTOP = {"width": 1440, "height": 900}

FORGET = "() => { window.localStorage.clear(); window.sessionStorage.clear(); }"


class Tabs:
    """Empty pages of one browser for each kind of device, which keeps compiled scripts.

    Parameters
    ----------
    launch : callable
        Starts a browser of its own with options of a device, as ``has_touch``.
    """

    def __init__(self, launch: Callable[..., BrowserContext]) -> None:
        self._launch = launch
        self._browsers: dict[str, BrowserContext] = {}
        self._idle: dict[str, list[Page]] = {}
        self._kinds: dict[Page, str] = {}

    def take(self, viewport: Any = None, color_scheme: Any = "light", **device: Any) -> Page:
        """Return an empty page on a device, of a size, light or dark."""
        kind = json.dumps(device, sort_keys=True)
        if kind not in self._browsers:
            self._browsers[kind] = self._launch(**device)
        idle = self._idle.setdefault(kind, [])
        page = idle.pop() if idle else self._browsers[kind].new_page()
        self._kinds[page] = kind
        page.set_viewport_size(viewport or DESKTOP)
        page.emulate_media(media="null", color_scheme=color_scheme, reduced_motion="reduce")
        page.bring_to_front()  # A tab behind another one draws seldom.
        return page

    def give_back(self, page: Page) -> None:
        """Empty a page and all it wrote into the browser, as the theme, for who comes next."""
        if page.is_closed():
            return
        if page.url.startswith("http"):
            page.evaluate(FORGET)
        page.unroute_all(behavior="ignoreErrors")
        page.goto("about:blank")
        self._idle[self._kinds[page]].append(page)

    def close(self) -> None:
        """Close every browser."""
        for browser in self._browsers.values():
            browser.close()
