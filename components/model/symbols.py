"""A symbol for everything that is declared: its own, or one made from its name and unit."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from physiology import catalogue

_LETTERS = (
    "alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "kappa", "mu", "rho", "sigma",
    "tau", "phi", "psi", "omega",
)  # fmt: skip
GREEK = {name: unicodedata.lookup(f"GREEK SMALL LETTER {name}") for name in _LETTERS}
_FILL = frozenset(
    [
        "of",
        "the",
        "a",
        "in",
        "at",
        "to",
        "from",
        "by",
        "for",
        "and",
        "on",
        "per",
        "with",
        "without",
        "reference",
    ]
)
_MASSES = frozenset({"mg", "g", "pmol", "nmol", "mmol", "mU", "U", "ng", "pg", "ug"})
_TIMES = frozenset({"min", "h", "day", "yr", "week", "d"})

#: First letter by a word of the name, in this order.
_BY_WORD = (
    (("exponent", "steepness"), "n"),
    (("half",), "K"),
    (("share", "fraction"), "φ"),
    (("threshold",), "θ"),
    (("gain", "effect", "sensitivity"), "a"),
    (("width", "corner"), "w"),
    (("weight", "mass"), "m"),
    (("volume",), "V"),
    (("clearance",), "c"),
)
#: First letter by kind, where no word and no unit tells.
_BY_KIND = {
    "modifier": "f", "flow": "J", "rate": "r", "signal": "x", "state": "X", "input": "u",
    "held": "h", "parameter": "p",
}  # fmt: skip
_COLOURS = (
    ("glut4", "glut4"),
    ("glucagon", "glucagon"),
    ("cortisol", "cortisol"),
    ("fatty", "fatty"),
    ("insulin", "insulin"),
    ("glucose", "glucose"),
)


@dataclass(frozen=True)
class Symbol:
    """A letter with what stands below it.

    Attributes
    ----------
    letter, below : str
    colour : str
        Of the signal it is, or nothing.
    own : bool
        True where it is declared, False where it is made from the name.
    """

    letter: str
    below: str
    colour: str = ""
    own: bool = False


def _words(name: str) -> list[str]:
    return [word for word in name.split("_") if word not in _FILL] or name.split("_")


def _letter(name: str, kind: str, unit: str) -> str:
    words = set(name.split("_"))
    found = next((letter for keys, letter in _BY_WORD if words & set(keys)), "")
    if kind not in ("parameter", "state", "input"):
        found = ""
    if not found and kind == "parameter" and unit in _TIMES:
        found = "τ"
    if not found and kind == "parameter" and unit.startswith("1/"):
        found = "k"
    if not found and kind in ("state", "signal", "parameter", "held"):
        if _is_amount(unit) and "glucose" in words:
            found = "G"
        elif _is_amount(unit) and "insulin" in words:
            found = "I"
    return found or _BY_KIND[kind]


def _is_amount(unit: str) -> bool:
    """Tell how much there is of something from how fast, how strongly or how long."""
    mass, _, volume = unit.partition("/")
    return mass in _MASSES and volume in ("", "kg", "L", "dL", "mL")


def _belows(name: str, kind: str) -> Iterator[str]:
    """Yield what may stand below, from short to the whole name."""
    words = _words(name)
    for count in range(1, len(words) + 1):
        yield " ".join(words[:count])
    whole = name.replace("_", " ")
    yield from (whole, f"{whole} {kind}")


def _colour(name: str, kind: str, unit: str) -> str:
    """Return the colour of what is a signal itself, not of a number about it."""
    if kind not in ("state", "signal", "held") or not _is_amount(unit):
        is_share = name.startswith("glut4") and kind == "state"
        return "glut4" if is_share else ""
    return next((colour for word, colour in _COLOURS if word in name), "")


@lru_cache(maxsize=1)
def symbols() -> Mapping[str, Symbol]:
    """Return the symbol of every declared name, no two the same.

    Where two files declare the same one, the second keeps its letter over words of its name.
    """
    found: dict[str, Symbol] = {}
    entries = catalogue()
    taken: set[tuple[str, str]] = set()
    for name, entry in entries.items():
        declared = getattr(entry.item, "symbol", "")
        letter, below = (GREEK.get(part, part) for part in (declared.partition("_")[::2]))
        if declared and (letter, below) not in taken:
            taken.add((letter, below))
            found[name] = Symbol(letter, below, _colour(name, entry.kind, entry.unit), own=True)
    for name, entry in entries.items():
        if name in found:
            continue
        own = getattr(entry.item, "symbol", "").partition("_")[0]
        letter = GREEK.get(own, own) or _letter(name, entry.kind, entry.unit)
        below = next(one for one in _belows(name, entry.kind) if (letter, one) not in taken)
        taken.add((letter, below))
        found[name] = Symbol(letter, below, _colour(name, entry.kind, entry.unit))
    return found
