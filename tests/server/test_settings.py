"""Settings that make no sense stop the start and name the variable."""

import pytest

from components.server.settings import Settings


def test_nothing_set():
    assert Settings.from_environment({}) == Settings("'self'", 6)


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
