"""The page as it leaves the server, before any browser has seen it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import plotly
import pytest

from components import addresses, pages
from components.application import ASSETS, create_app
from components.controls.declared import CONTROLS

OUTSIDE = re.compile(r"https?://(?!www\.w3\.org/)")


@pytest.fixture(scope="module")
def index() -> str:
    """Return the HTML of the page."""
    response = create_app().server.test_client().get("/")
    assert response.status_code == 200
    return response.get_data(as_text=True)


def test_the_page_names_its_language_and_title(index: str) -> None:
    assert '<html lang="en" data-languages="en de">' in index
    assert f"<title>{pages.EXPLORE.title}</title>" in index


def test_the_theme_is_set_in_the_head(index: str) -> None:
    head = index.split("</head>", maxsplit=1)[0]
    assert "theme-first.js" in head
    assert index.count("theme-first.js") == 1


def test_the_page_asks_nobody_outside(index: str) -> None:
    assert not OUTSIDE.search(index)


def test_nothing_of_ours_is_an_inline_script(index: str) -> None:
    inline = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", index, re.DOTALL)
    for attributes, text in inline:
        assert "application/json" in attributes or "DashRenderer" in text


def test_the_assets_ask_nobody_outside() -> None:
    ours = (file for file in ASSETS.rglob("*.js") if file.parent.name != "vendor")
    for file in [*ours, *ASSETS.rglob("*.css")]:
        assert not OUTSIDE.search(file.read_text(encoding="utf-8")), file.name


def test_every_application_is_its_own() -> None:
    assert create_app().server is not create_app().server


def test_the_layout_is_plain_data() -> None:
    layout = create_app().layout()
    assert json.dumps(layout.to_plotly_json(), default=lambda part: part.to_plotly_json())


def test_fonts_and_icons_come_with_their_licences() -> None:
    assert "SIL OPEN FONT LICENSE" in (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "ISC License" in (ASSETS / "icons" / "LICENSE.txt").read_text(encoding="utf-8")


def test_the_smaller_bundle_of_the_plotting_library_is_of_the_same_version() -> None:
    """It holds lines and bars, a quarter of the whole; the renderer takes it as it is there."""
    whole = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    versions = [
        re.search(r"plotly\.js .*?v([\d.]+)", file.read_text(encoding="utf-8")[:200])
        for file in (whole, ASSETS / "vendor" / "plotly-basic.min.js")
    ]
    assert versions[0] is not None
    assert versions[1] is not None
    assert versions[0][1] == versions[1][1]
    assert "Permission is hereby granted" in (ASSETS / "vendor" / "plotly-LICENSE.txt").read_text()


def _components(part: object) -> int:
    if isinstance(part, (list, tuple)):
        return sum(map(_components, part))
    if not hasattr(part, "to_plotly_json"):
        return 0
    return 1 + _components(getattr(part, "children", None))


def test_every_page_has_an_address_a_title_and_a_layout_of_its_own() -> None:
    assert set(pages.PAGES) == set(addresses.PAGES)
    client = create_app().server.test_client()
    explore = client.get("/_dash-layout").get_data()
    for name, page in pages.PAGES.items():
        index = client.get(f"/{name}").get_data(as_text=True)
        assert f'<html lang="en" data-languages="en de" data-page="{name}">' in index
        assert f"<title>{page.title}</title>" in index
        assert not OUTSIDE.search(index)
        layout = client.get(f"/_dash-layout?page={name}").get_data()
        assert layout != explore
    assert client.get("/_dash-layout?page=__init__").get_data() == explore


def test_the_page_has_few_components() -> None:
    """Every component listens to every change of any other: many of them slow a drag down."""
    fixed, each_slider = 260, 14
    assert _components(create_app().layout()) < fixed + each_slider * len(CONTROLS)
