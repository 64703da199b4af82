"""A visitor is answered while the application is still being made."""

import threading

from werkzeug.test import Client
from werkzeug.wrappers import Response

from components.server.starting import Starting

SECONDS = 10


def test_a_page_that_waits_and_then_the_real_one():
    go, made = threading.Event(), threading.Event()

    def make():
        go.wait(SECONDS)
        threading.Timer(0.05, made.set).start()
        return Response("the page")

    starting = Starting(make, failed=lambda: None)
    client = Client(starting)
    starting.begin()
    page = client.get("/")
    assert page.status_code == 200
    assert 'http-equiv="refresh"' in page.text
    for response in (page, client.get("/healthz"), client.post("/_dash-update-component")):
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        assert response.headers["Cache-Control"] == "no-store"
    assert response.status_code == 503
    assert response.headers["Retry-After"] == "1"
    go.set()
    assert made.wait(SECONDS)
    assert client.get("/").text == "the page"


def test_a_start_that_fails_is_told_and_ends(caplog):
    failed = threading.Event()

    def make():
        raise OSError("no space left")

    starting = Starting(make, failed.set)
    starting.begin()
    assert failed.wait(SECONDS)
    assert "could not start" in caplog.text
    assert Client(starting).get("/healthz").status_code == 503


def test_under_a_prefix_only_its_own_addresses_wait():
    client = Client(Starting(lambda: None, lambda: None, "/diabetes/"))
    for path in ("/diabetes/", "/diabetes/compare"):
        assert client.get(path).status_code == 200
    for path in ("/", "/compare", "/diabetes", "/diabetes/nothing"):
        assert client.get(path).status_code == 503
