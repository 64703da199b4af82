"""Settings that make no sense stop the start and name the variable."""

import pytest

from components.server import settings
from components.server.settings import Hall, Settings


def test_nothing_set():
    assert Settings.from_environment({}) == Settings("'self'", 12, "/", 0)
    hall = Hall.from_environment({})
    assert hall.listen == "127.0.0.1:8050"
    assert hall.workers >= 1


def test_a_learning_platform_may_embed_the_page():
    variables = {"ISLET_FRAME_ANCESTORS": " 'self'  https://*.example.edu:8443 "}
    assert Settings.from_environment(variables).frame_ancestors == (
        "'self' https://*.example.edu:8443"
    )


@pytest.mark.parametrize(
    "value", ["", "*", "self", "https://a.example; script-src *", "https://a.example,b", "http://"]
)
def test_frame_ancestors_that_make_no_sense(value):
    with pytest.raises(ValueError, match="ISLET_FRAME_ANCESTORS"):
        Settings.from_environment({"ISLET_FRAME_ANCESTORS": value})


@pytest.mark.parametrize("value", ["", "0", "65", "-1", "2.5", "many", "\u0663"])
def test_numbers_of_solves_that_make_no_sense(value):
    with pytest.raises(ValueError, match="ISLET_SOLVES_AT_ONCE"):
        Settings.from_environment({"ISLET_SOLVES_AT_ONCE": value})


def test_a_place_behind_a_proxy():
    made = Settings.from_environment({"ISLET_PREFIX": "/diabetes/", "ISLET_PROXIES": "1"})
    assert (made.prefix, made.proxies) == ("/diabetes/", 1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("ISLET_PREFIX", one) for one in ("", "diabetes", "/diabetes", "//", "/a//b/", "/../")),
        *(
            ("ISLET_PREFIX", one)
            for one in ("/a b/", "/<a>/", "https://a.example/", "/%2e/", "/.a/")
        ),
        *(("ISLET_PROXIES", one) for one in ("", "-1", "6", "yes")),
    ],
)
def test_places_that_make_no_sense(name, value):
    with pytest.raises(ValueError, match=name):
        Settings.from_environment({name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("ISLET_LISTEN", one) for one in ("", "8050", "unix:", "unix:x", "a b:1", "http://a:1")),
        *(("ISLET_WORKERS", one) for one in ("", "0", "65", "two")),
    ],
)
def test_servers_that_make_no_sense(name, value):
    with pytest.raises(ValueError, match=name):
        Hall.from_environment({name: value})


@pytest.mark.parametrize("value", ["0.0.0.0:80", "[::1]:8050", "unix:/run/islet/socket"])
def test_where_a_server_listens(value):
    assert Hall.from_environment({"ISLET_LISTEN": value}).listen == value


def test_every_variable_is_told_in_one_place():
    names = {value for name, value in vars(settings).items() if str(value).startswith("ISLET_")}
    assert len(names) >= 6
    for name in names:
        assert f"\n{name} " in settings.__doc__
