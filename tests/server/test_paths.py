"""Only what the page needs answers; every other path is a small 404 that tells nothing."""

import re

import pytest

from tests.server import tiny

UNKNOWN = [
    *("/health", "/mcp", "/_mcp", "/_mcp/", "/openapi.json", "/docs", "/redoc", "/console"),
    *("/anything/at/all", "/index.html", "/.env", "/.git/config", "/robots.txt", "/_reload-hash"),
    *("/_dash-ws-callback", "/_dash-update-component/", "/_alive_x", "/__debugger__", "//", "/%00"),
    *("/assets", "/assets/", "/assets/none.css", "/assets/.env", "/assets/css/.hidden"),
    *("/assets/../pyproject.toml", "/assets/%2e%2e/pyproject.toml", "/assets/..%2fapp.py"),
    *("/assets//etc/passwd", "/assets/..%5capp.py", "/assets/CON.txt", "/assets/css/../../app.py"),
    *("/_dash-component-suites/", "/_dash-component-suites/os/os.py"),
    *("/_dash-component-suites/dash/dash.py", "/_dash-component-suites/dash/../../app.py"),
    *("/_dash-component-suites/dash/deps/none.js", "/_dash-component-suites/dash/%2e%2e/x.js"),
    *("/_dash-component-suites/plotly/__init__.py", "/_dash-component-suites/app/app.py"),
]


@pytest.mark.parametrize("path", UNKNOWN)
def test_an_unknown_path(client, path):
    response = client.get(path, follow_redirects=True)
    assert response.status_code == 404
    assert len(response.data) < 200
    assert not re.search(rb"dash|registered|\.js|root:|islet", response.data)


@pytest.mark.parametrize("path", UNKNOWN)
@pytest.mark.parametrize("method", ["HEAD", "POST", "OPTIONS"])
def test_an_unknown_path_by_another_method(client, path, method):
    response = client.open(path, method=method)
    assert response.status_code in {404, 405}
    assert len(response.data) < 200


def test_hidden_files_among_the_assets_stay_hidden(tmp_path):
    (tmp_path / ".env").write_text("SECRET=1", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config.css").write_text("SECRET=1", encoding="utf-8")
    (tmp_path / "shown.css").write_text("body {}", encoding="utf-8")
    client = tiny.make(assets=tmp_path).test_client()
    assert client.get("/assets/shown.css", buffered=True).status_code == 200
    for path in ("/assets/.env", "/assets/.git/config.css", "/assets/./.env"):
        response = client.get(path, buffered=True)
        assert (response.status_code, b"SECRET" in response.data) == (404, False)


def addresses(page: str) -> list[str]:
    """Return what a page loads."""
    return re.findall(r'(?:src|href)="([^"]+)"', page)


def test_everything_that_the_page_loads_is_there(client):
    page = client.get("/")
    assert page.status_code == 200
    loaded = addresses(page.text)
    assert any(one.endswith(".js") for one in loaded)
    assert any("ico" in one for one in loaded)
    for address in [*loaded, "/_dash-layout", "/_dash-dependencies"]:
        assert address.startswith("/"), f"{address} is not on this server"
        with client.get(address) as response:
            assert response.status_code == 200, address
        with client.head(address) as response:
            assert (response.status_code, response.data) == (200, b""), address


@pytest.mark.parametrize("path", ["dash/dcc/async-graph.js", "plotly/package_data/plotly.min.js"])
def test_what_a_script_loads_later_is_there(client, path):
    """Dash fetches some parts of its components only when they are first shown."""
    with client.get(f"/_dash-component-suites/{path}") as response:
        assert response.status_code == 200


@pytest.mark.parametrize(
    "query", ["?v=999", "?s=%7Bbroken", "?person=nobody", "?a=<script>x", "?" + "x" * 4000]
)
def test_a_link_with_anything_in_it_shows_the_plain_page(client, query):
    """Rows 14 and 15: what stands in the address never reaches the page."""
    plain, linked = client.get("/"), client.get("/" + query)
    assert linked.status_code == 200
    drawn = re.compile(r'"end_id":"[^"]+"')  # Dash draws this anew for every page.
    assert drawn.sub("", linked.text) == drawn.sub("", plain.text)
