"""Words for a reader of the file: what a thing is, where it comes from, how well it is known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from physiology.core.catalogue import Declared
from physiology.core.declare import Parameter
from physiology.evidence.sources import reference_in_full, references
from physiology.sbml.units import parse

_FRAME = '<body xmlns="http://www.w3.org/1999/xhtml">{}</body>'
_GRADES = {"cited": "cited", "calibrated": "calibrated", "assumption": "an assumption of Islet"}


def paragraphs(texts: Iterable[str]) -> str:
    """Return notes of SBML with a paragraph for each text that is not empty."""
    return _FRAME.format("".join(f"<p>{escape(text)}</p>" for text in texts if text))


def of_declared(item: Declared) -> str:
    """Return the notes of a declared item."""
    words, source, lost = item.note, "", parse(item.unit).note
    if isinstance(item.item, Parameter):
        low, high = item.item.bounds
        source = (
            f"Source: {item.source} ({_GRADES[item.grade]}). "
            f"Allowed in Islet: {low:g} to {high:g} {item.unit}."
        )
    return paragraphs((" ".join(words.split()), source, lost, f"Declared in {item.module}."))


def of_model(
    title: str, about: Iterable[str], sources: Iterable[str], words: Iterable[str] = ()
) -> str:
    """Return the notes of the whole model.

    Parameters
    ----------
    about : iterable of str
        Paragraphs on what the file holds.
    sources : iterable of str
        As declared; those that are keys of the references are written in full.
    words : iterable of str
        Sentences in which more keys may stand.
    """
    named = {key for sentence in words for key in re.findall(r"\w+", sentence)}
    keys = sorted((named | set(sources)) & references().keys())
    works = "".join(f"<li>{escape(f'{key}: {reference_in_full(key)}')}</li>" for key in keys)
    text = "".join(f"<p>{escape(one)}</p>" for one in (title, *about))
    return _FRAME.format(text + (f"<ul>{works}</ul>" if works else ""))
