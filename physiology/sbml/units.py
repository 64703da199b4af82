"""Units: what a declaration writes ("mg/kg/min") as a unit definition of SBML."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from physiology.core.catalogue import DeclarationError

#: kind of SBML, exponent, scale (power of ten) and multiplier of one such unit.
_Base = tuple[str, int, int, float]

_TIMES = {"min": 60.0, "h": 3600.0, "day": 86400.0, "week": 604800.0, "yr": 31557600.0}
_PREFIXES = {"": 0, "d": -1, "c": -2, "m": -3, "u": -6, "n": -9, "p": -12}
_ATOMS: dict[str, _Base] = {
    "kg": ("kilogram", 1, 0, 1.0),
    "m2": ("metre", 2, 0, 1.0),
    "cm2": ("metre", 2, -2, 1.0),
    "kcal": ("joule", 1, 3, 4.184),
    "%": ("dimensionless", 1, -2, 1.0),
    "year": ("second", 1, 0, _TIMES["yr"]),
    **{time: ("second", 1, 0, seconds) for time, seconds in _TIMES.items()},
    **{
        prefix + unit: (kind, 1, scale, 1.0)
        for unit, kind in (("g", "gram"), ("L", "litre"), ("mol", "mole"), ("m", "metre"))
        for prefix, scale in _PREFIXES.items()
    },
    # 6 nmol are one unit of insulin, in this model too (`picomoles_per_unit`).
    **{
        prefix + "U": ("mole", 1, -12 + scale, 6000.0)
        for prefix, scale in (("", 0), ("m", -3), ("u", -6))
    },
}
#: Units that SBML has no kind for; they count as numbers without one, and a note says so.
WITHOUT_KIND = {"MET": "metabolic equivalent, a measure of effort"}
NOTHING = "1"


@dataclass(frozen=True)
class Unit:
    """A unit as a product of powers of what declarations write.

    Attributes
    ----------
    powers : tuple of (str, int)
        Sorted by name, without powers of zero.
    """

    powers: tuple[tuple[str, int], ...] = ()

    def __mul__(self, other: Unit) -> Unit:
        return _unit(Counter(dict(self.powers)), other.powers, 1)

    def __truediv__(self, other: Unit) -> Unit:
        return _unit(Counter(dict(self.powers)), other.powers, -1)

    def __pow__(self, exponent: int) -> Unit:
        return _unit(Counter(), self.powers, exponent)

    @property
    def key(self) -> str:
        """Its name in SBML, ``mg_per_kg_per_min``; ``dimensionless`` for a plain number."""
        words = [_power(name, power) for name, power in self.powers if power > 0]
        words += ["per_" + _power(name, -power) for name, power in self.powers if power < 0]
        return "_".join(words).replace("%", "percent") or "dimensionless"

    @property
    def text(self) -> str:
        """The unit for a reader."""
        over = " ".join(_shown(name, power) for name, power in self.powers if power > 0)
        under = "".join(f"/{_shown(name, -power)}" for name, power in self.powers if power < 0)
        return (over or "1") + under

    @property
    def bases(self) -> tuple[_Base, ...]:
        """What it is made of, in kinds of SBML."""
        known = [(_ATOMS[name], power) for name, power in self.powers if name not in WITHOUT_KIND]
        return tuple(
            (kind, exponent * power, scale, multiplier)
            for (kind, exponent, scale, multiplier), power in known
        )

    @property
    def note(self) -> str:
        """What of it SBML cannot say."""
        lost = [f"{name} ({WITHOUT_KIND[name]})" for name, _ in self.powers if name in WITHOUT_KIND]
        return f"SBML has no kind of unit for {', '.join(lost)}: it counts as 1." if lost else ""


PLAIN = Unit()


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}_{power}"


def _shown(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


def _unit(powers: Counter[str], more: tuple[tuple[str, int], ...], times: int) -> Unit:
    for name, power in more:
        powers[name] += power * times
    return Unit(tuple(sorted((name, power) for name, power in powers.items() if power)))


def parse(text: str) -> Unit:
    """Read the unit of a declaration.

    Raises
    ------
    DeclarationError
        If it is written with a unit that is not known.
    """
    words = re.findall(r"[()/]|[^\s()/\-]+", text.strip() or NOTHING)
    unit, rest = _product(words, text)
    if rest:
        raise DeclarationError(f"unit '{text}' cannot be read")
    return unit


def _product(words: list[str], text: str) -> tuple[Unit, list[str]]:
    """Read factors up to a closing bracket; a slash turns the next factor only."""
    unit, sign = PLAIN, 1
    while words and words[0] != ")":
        word, *words = words
        if word == "/":
            sign = -1
            continue
        if word == "(":
            factor, words = _product(words, text)
            words = words[1:]
        elif word == NOTHING:
            factor = PLAIN
        elif word in _ATOMS or word in WITHOUT_KIND:
            factor = Unit((("yr" if word == "year" else word, 1),))
        else:
            raise DeclarationError(f"unit '{text}': '{word}' is not known")
        unit, sign = unit * factor**sign, 1
    return unit, words
