"""A page loads our scripts and styles as one file each, which follow what is in the folders."""

from __future__ import annotations

import re
from pathlib import Path

import dash
import pytest
from dash import html
from flask.testing import FlaskClient

from components.application import ASSETS, create_app
from components.server import bundle


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().server.test_client()


@pytest.mark.parametrize("kind", [bundle.SCRIPTS, bundle.STYLES])
def test_every_file_is_in_it_once_in_the_order_of_names(
    client: FlaskClient, kind: bundle.Bundle
) -> None:
    (address,) = re.findall(
        rf'"(/assets/{kind.folder}/all[^"]*)"', client.get("/").get_data(as_text=True)
    )
    answered = client.get(address)
    assert answered.mimetype == kind.mimetype
    assert "immutable" in answered.headers["Cache-Control"]
    text = answered.get_data(as_text=True)
    files = sorted((ASSETS / kind.folder).glob(f"*.{kind.folder}"))
    places = [text.index(file.read_text(encoding="utf-8")) for file in files]
    assert len(files) > 10
    assert places == sorted(places)
    assert len(text) == sum(len(file.read_text(encoding="utf-8")) + 1 for file in files) - 1


@pytest.mark.parametrize("path", ["js/all.css", "css/all.js", "icons/all.icons", "js/all.js/x"])
def test_nothing_else_is_one(client: FlaskClient, path: str) -> None:
    assert client.get(f"/assets/{path}").status_code == 404


def test_another_content_has_another_address(tmp_path: Path) -> None:
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "one.js").write_text("1;\n")
    (tmp_path / "js" / ".hidden.js").write_text("0;\n")
    app = dash.Dash("small", assets_folder=str(tmp_path))
    app.layout = html.Div()
    before = bundle.address(app, bundle.SCRIPTS)
    assert bundle.SCRIPTS.text(tmp_path) == "1;\n"
    (tmp_path / "js" / "two.js").write_text("2;\n")
    assert bundle.SCRIPTS.text(tmp_path) == "1;\n\n2;\n"
    assert bundle.address(app, bundle.SCRIPTS) != before
