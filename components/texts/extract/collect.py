"""All texts of the page, and where each comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components import pages
from components.index_page import PREPARING
from components.texts.catalogue import IN_THE_BROWSER
from components.texts.extract.code import texts_of_code, texts_of_refusals
from components.texts.extract.declared import texts_of_declarations
from components.texts.extract.scripts import texts_of_scripts
from components.texts.extract.shown import texts_of_answers
from components.texts.languages import LANGUAGES
from components.texts.layout import texts_of
from components.texts.sentence import Lowered, Sentence

_WORD = re.compile(r"[^\W\d_]{2,}")
_GAP = re.compile(r"\{[^{}]*\}")
_CODE = re.compile(
    r"--[a-z]|https?://|\$|^[a-z0-9_]+[=@:][^ ]*$|^[a-z]+_[a-z_]*$"
    r"|^\S*/\S*$|px|rgba|system-ui|^1e"
    # Works are cited in their own language.
    r"|^[A-Z][\w' .-]+ (19|20)\d\d(, |$)|(19|20)\d\d\. [A-Z]"
)
_SPOKEN = re.compile(
    r"U(/(h|kg|d|day|kg/d|kg/h))?|(g|mg/dL)/U|[^ ]*(?<![a-z])(day|days|yr|mo|wk|week)(?![a-z])[^ ]*"
)
"""Units that languages write differently: of insulin, and of long times."""
_SYMBOLS = re.compile(
    r"(mg|g|kg|pg|µg|ng|µU|mU|mmol|µmol|pmol|nmol|mL|dL|L|min|h|kcal|kJ|MET|MET-h|cm²|cm2|m2|m²|cm"
    r"|bool|ms|Hz|mm|Hg|mmHg|IU|J|W)([/ ·](mg|g|kg|pg|µg|ng|mmol|pmol|mL|dL|L|min|h|kcal|m²|Hg))*"
)


def is_worth_it(text: str) -> bool:
    """Tell whether something that may be a text has words in it, and is no unit or code."""
    if isinstance(text, (Sentence, Lowered)):
        return False  # What it is made of is collected where it is said.
    if _SPOKEN.fullmatch(text):
        return True
    return (
        bool(_WORD.search(_GAP.sub("", text)))
        and not _CODE.search(text)
        and not _SYMBOLS.fullmatch(text)
    )


def _layouts() -> Iterator[tuple[str, str]]:
    for name, page in {"explore": pages.EXPLORE, **pages.PAGES}.items():
        yield f"components/{name}", page.title
        for text in texts_of(page.layout()):
            yield f"components/{name}", text


def _found() -> Iterator[tuple[str, str]]:
    for text in texts_of_scripts():
        yield IN_THE_BROWSER, text
    yield from texts_of_code()
    yield "components/explore", PREPARING
    yield from _layouts()
    for text in texts_of_answers():
        yield "components/years", text
    for text in (*texts_of_refusals(), *texts_of_declarations()):
        yield "physiology", text


def collected() -> dict[str, tuple[str, ...]]:
    """Return every English text and where it comes from, in the order in which it was found."""
    found: dict[str, dict[str, None]] = {}
    names = {*LANGUAGES.values(), "Islet", ""}
    for where, text in _found():
        if text not in names and is_worth_it(text):
            found.setdefault(str(text), {})[where] = None
    return {text: tuple(sorted(places)) for text, places in found.items()}
