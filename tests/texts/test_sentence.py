"""Sentences are English until someone asks for another language."""

from __future__ import annotations

import copy

import pytest

from components.texts.catalogue import Catalogue
from components.texts.sentence import Lowered, lowered, say, together
from components.texts.told import translated

GERMAN = Catalogue(
    "de",
    {
        "{name} is off": "{name} ist aus",
        "Liver fat": "Leberfett",
        "HbA1c {value:.1f} at {age:g}": "HbA1c {value:.1f} mit {age:g}",
        "What is {name}": "Was ist das: {name}",
        "Done.": "Fertig.",
        "off": "aus",
    },
)


def test_a_sentence_is_its_english_words() -> None:
    assert say("{name} is off", name="Liver fat") == "Liver fat is off"
    with pytest.raises(KeyError):
        say("{name} is off")


def test_a_sentence_and_the_names_in_it_are_translated() -> None:
    assert translated(say("{name} is off", name="Liver fat"), GERMAN) == "Leberfett ist aus"
    assert translated(say("{name} is off", name="Mr. X"), GERMAN) == "Mr. X ist aus"
    inner = say("{name} is off", name="Liver fat")
    assert translated(say("{name} is off", name=inner), GERMAN) == "Leberfett ist aus ist aus"


def test_numbers_are_printed_as_the_language_does() -> None:
    sentence = say("HbA1c {value:.1f} at {age:g}", value=7.25, age=60.0)
    assert sentence == "HbA1c 7.2 at 60"
    assert translated(sentence, GERMAN) == "HbA1c 7,2 mit 60"
    assert say("{value:.3g}", value=-0.5) == "\u22120.5"
    assert translated(say("{value:.3g}", value=-0.5), GERMAN) == "\u22120,5"


def test_only_english_takes_the_capital_away() -> None:
    assert say("What is {name}", name=lowered("Liver fat")) == "What is liver fat"
    assert translated(say("What is {name}", name=lowered("Liver fat")), GERMAN) == (
        "Was ist das: Leberfett"
    )
    assert Lowered("GLUT4") == "GLUT4"


def test_sentences_are_put_together_and_empty_ones_left_out() -> None:
    both = together(say("{name} is off", name="Liver fat"), "", "Done.")
    assert both == "Liver fat is off Done."
    assert translated(both, GERMAN) == "Leberfett ist aus Fertig."
    assert copy.copy(both) == both


def test_what_is_kept_has_no_language() -> None:
    kept = {"words": say("{name} is off", name="Liver fat"), "curve": [1.0, 2.0]}
    before = copy.deepcopy(kept)
    german = translated(kept, GERMAN)
    assert german == {"words": "Leberfett ist aus", "curve": [1.0, 2.0]}
    assert kept == before
    assert german["curve"] is kept["curve"]


def test_names_of_things_are_never_touched() -> None:
    data = {"id": "Liver fat", "value": "Liver fat", "signal": "off", "state": "off"}
    assert translated(data, GERMAN) == data
    assert translated({"label": "off", "Liver fat": ["Liver fat"]}, GERMAN) == {
        "label": "aus",
        "Liver fat": ["Leberfett"],
    }
