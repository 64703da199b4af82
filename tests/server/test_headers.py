"""Every response carries the security headers, errors included."""

import re

import pytest

from components.server.settings import Settings
from tests.server import tiny

UPDATE = "/_dash-update-component"
EVERY_KIND = [
    ("GET", "/", 200),
    ("HEAD", "/", 200),
    ("GET", "/_dash-layout", 200),
    ("GET", "/_dash-dependencies", 200),
    ("GET", "/healthz", 200),
    ("GET", "/_favicon.ico", 200),
    ("GET", "/nothing", 404),
    ("GET", "/assets/nothing.css", 404),
    ("POST", "/", 405),
    ("POST", UPDATE, 411),
]
POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'self'",
}


def check(response):
    policy = dict(
        part.strip().split(" ", 1)
        for part in response.headers["Content-Security-Policy"].split(";")
    )
    assert policy == POLICY
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "geolocation=()" in response.headers["Permissions-Policy"]
    assert "Set-Cookie" not in response.headers
    assert not re.search(r"\d", response.headers.get("Server", ""))
    assert "X-Powered-By" not in response.headers


@pytest.mark.parametrize(("method", "path", "status"), EVERY_KIND)
def test_every_kind_of_response(client, method, path, status):
    response = client.open(path, method=method)
    assert response.status_code == status
    check(response)


def test_calls_good_and_bad(client, call):
    for body, status in ((call, 200), (call | {"output": "x"}, 400), ({}, 400)):
        response = client.post(UPDATE, json=body)
        assert response.status_code == status
        check(response)
        assert response.headers["Cache-Control"] == "no-store"


def test_a_failure_inside():
    def failing(_value):
        raise RuntimeError

    response = tiny.make(run=failing).test_client().post(UPDATE, json=tiny.call(0.5))
    assert response.status_code == 500
    check(response)


def test_a_university_may_embed_the_page():
    settings = Settings(frame_ancestors="'self' https://learn.example.edu")
    response = tiny.make(settings=settings).test_client().get("/")
    policy = response.headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors 'self' https://learn.example.edu")


@pytest.mark.parametrize("page", ["/", "/compare", "/lecture", "/?lang=de"])
def test_no_script_stands_in_the_page(client, page):
    """Data may: a browser does not run it."""
    text = client.get(page).text
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", text, re.DOTALL)
    assert len(scripts) > 5
    for attributes, body in scripts:
        assert 'type="application/json"' in attributes or ("src=" in attributes and not body)
    assert not re.search(r"<[^>]+\son\w+=|javascript:", text)


def test_no_callback_brings_a_script_of_its_own():
    """A function that is written in Python would be such a script in the page."""
    from components.application import create_app

    assert create_app()._inline_scripts == []


def test_whatever_a_visitor_claims_about_the_server_changes_nothing(client):
    """Row 16: without a proxy that is known, only the connection itself counts."""
    plain = client.get("/nothing")
    claims = {
        "X-Forwarded-Host": "elsewhere.example",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Prefix": "/elsewhere",
        "X-Forwarded-For": "192.0.2.1",
        "Forwarded": "host=elsewhere.example",
        "X-Original-URL": "/healthz",
        "Host": "elsewhere.example",
    }
    spoofed = client.get("/nothing", headers=claims)
    assert (spoofed.status_code, spoofed.data) == (plain.status_code, plain.data)
    page = client.get("/", headers=claims)
    assert "elsewhere" not in page.text + str(page.headers)


def test_a_browser_keeps_what_cannot_change(client):
    page = client.get("/")
    assert page.headers["Cache-Control"] == "no-cache"
    kept = [
        address
        for address in re.findall(r'(?:src|href)="([^"]+)"', page.text)
        if "?m=" in address or ".v" in address
    ]
    assert kept
    for address in kept:
        with client.get(address) as response:
            control = response.cache_control
            assert control.max_age == 31_536_000, address
            assert control.public
            assert control.immutable
            assert not control.no_cache


@pytest.mark.parametrize(
    "path", ["/", "/years?lang=de", "/_dash-layout", "/assets/icons/islet.svg"]
)
def test_a_proxy_may_answer_a_hall_for_some_seconds(client, path):
    answered = client.get(path)
    assert answered.headers["X-Accel-Expires"] == "10"
    assert "no-cache" in answered.headers["Cache-Control"]
    names = [name for name, _ in answered.headers]
    assert names.index("X-Accel-Expires") < names.index("Cache-Control")
    answered.close()


def test_a_proxy_never_answers_for_health_answers_or_refusals(client, call):
    told = [client.get("/healthz"), client.get("/none"), client.post(UPDATE, json=call)]
    assert all("X-Accel-Expires" not in one.headers for one in told)
