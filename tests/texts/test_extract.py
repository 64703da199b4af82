"""Texts are found where they are said, and every language has all of them."""

from __future__ import annotations

import pytest

from components.texts.extract.code import texts_in_code
from components.texts.extract.collect import collected, is_worth_it
from components.texts.extract.po import problems, read, written
from components.texts.extract.scripts import NotPlain, texts_in_script
from components.texts.languages import ENGLISH, LANGUAGES


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('islet.say("Done")', ["Done"]),
        ('islet.say("{n} doors", { n: text("x") })', ["{n} doors"]),
        ('islet.say(\n  "one " +\n    "sentence",\n)', ["one sentence"]),
        ('islet.say(count === 1 ? "1 door" : "{n} doors", { n })', ["1 door", "{n} doors"]),
        ('islet.say(key === "x" ? "A" : "B")', ["A", "B"]),
        ('islet.marked(["weak", "strong"])', ["weak", "strong"]),
        ('islet.say("a \\u2192 \\"b\\"")', ['a \u2192 "b"']),
        ("islet.say(word)", []),
    ],
)
def test_texts_of_scripts_are_found(code: str, texts: list[str]) -> None:
    assert list(texts_in_script(code)) == texts


def test_a_text_that_is_glued_together_is_refused() -> None:
    with pytest.raises(NotPlain, match="braces"):
        list(texts_in_script("islet.say(`${n} doors`)"))


def test_texts_of_the_server_are_found() -> None:
    code = (
        '_LONG = "a {b}"\ndef f(b):\n    return say(_LONG, b=b), say("c" if b else "d"), other("e")'
    )
    assert list(texts_in_code(code)) == ["a {b}", "c", "d"]


@pytest.mark.parametrize("text", ["Glucose", "back to case", "{n} doors", "U/h", "MET-h/day"])
def test_words_are_worth_translating(text: str) -> None:
    assert is_worth_it(text)


@pytest.mark.parametrize(
    "text",
    ["mg/dL", "--ink", "12", "{low}", "plasma_glucose", "rgba(0,0,0,0)", "Hall 2008, Lancet 3"],
)
def test_units_codes_and_works_are_not(text: str) -> None:
    assert not is_worth_it(text)


def test_an_incomplete_language_says_what_is_missing() -> None:
    texts = dict.fromkeys(("one", "two", "three", "four", "{n} doors"), ("a",))
    kept = {"one": "eins", "old": "alt", "two": "", "{n} doors": "{m} T\u00fcren"}
    assert problems("de", texts, kept).messages() == (
        'de: 3 texts missing ("two", "three", "four"). English is shown there.',
        'de: 1 texts are no longer said ("old").',
        'de: 1 texts have other placeholders than the English ("{n} doors").',
    )


def test_a_file_holds_what_was_kept_and_nothing_else() -> None:
    file = written(
        "de", {"one": ("assets/js",), "two": ("physiology",)}, {"one": "eins", "old": "alt"}
    )
    text = file.decode()
    assert 'msgid "one"\nmsgstr "eins"' in text
    assert 'msgid "two"\nmsgstr ""' in text
    assert "alt" not in text


def test_every_language_has_every_text() -> None:
    texts = collected()
    for language in LANGUAGES:
        if language != ENGLISH:
            assert problems(language, texts, read(language)).messages() == ()
