"""Words: how many, and which are not used here."""

from __future__ import annotations

import re

from components.teaching.problem import Notes

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_FOR_REAL_PEOPLE = re.compile(
    r"\byour (?:own )?(?:dose|doses|insulin|units|basal|bolus)\b|\bpatients? like you\b"
    r"|\byou (?:should|must) (?:take|inject)\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://|www\.|\]\(|<a\b", re.IGNORECASE)
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>")
_DOOR = re.compile(r"\bdoors?\b", re.IGNORECASE)


def count(text: str) -> int:
    """Return the words of a text; a placeholder prints a number and a unit, thus two."""
    plain = _PLACEHOLDER.sub(" 0 unit ", text)
    return len([word for word in plain.split() if any(sign.isalnum() for sign in word)])


def check_words(place: str, text: str, notes: Notes) -> None:
    """Note what a text must not say."""
    if "!" in text:
        notes.add(place, '"!" is not used here.')
    if _FOR_REAL_PEOPLE.search(text):
        message = '"your dose", "patient like you" and doses for real people are not allowed.'
        notes.add(place, message)
    if _LINK.search(text):
        notes.add(place, "links go to sources.")
    elif _MARKUP.search(text):
        notes.add(place, "HTML is shown as typed. Write plain text.", warning=True)


def check_doors(texts: list[tuple[str, str]], notes: Notes) -> None:
    """Note a text that says "door" before any has named GLUT4."""
    for place, text in texts:
        named = text.find("GLUT4")
        door = _DOOR.search(text)
        if door and (named < 0 or door.start() < named):
            # "GLUT4, a glucose door" names it; "a door, GLUT4" comes near enough.
            if named < 0 or named - door.start() > 20:
                notes.add(place, '"door" appears before GLUT4 is named.')
            return
        if named >= 0:
            return
