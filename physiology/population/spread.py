"""Declared distributions between people: read from one data file and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import numpy as np

from physiology.core.assemble import model
from physiology.core.catalogue import DeclarationError
from physiology.core.integrate import Array
from physiology.evidence.sources import references

FILE = "distributions.toml"
#: Kinds, and the largest spread that is believable: of a logarithm, or as a share of the default.
KINDS: Mapping[str, float] = MappingProxyType({"log_normal": 1.5, "normal": 0.7})


@dataclass(frozen=True)
class Distribution:
    """How one parameter differs between people like one person.

    Attributes
    ----------
    parameter : str
        Its name in the model.
    kind : str
        ``log_normal`` or ``normal``; the median is the value of the person in the middle.
    spread : float
        Standard deviation: of the logarithm (log-normal), or in the unit of the parameter.
    source : str
        Key of a reference, ``"calibrated: ..."`` or ``"assumption"``.
    note : str
        Why this much.
    """

    parameter: str
    kind: str
    spread: float
    source: str
    note: str

    def values(self, centre: float, normal: Array) -> Array:
        """Return the values that standard normal numbers stand for.

        What would leave the bounds of the parameter is not cut off there: the distribution is
        the truncated one, so that nobody sits on a bound.

        Parameters
        ----------
        centre : float
            Value of the person in the middle.
        normal : array, shape (n,)
            Standard normal numbers.

        Returns
        -------
        array, shape (n,)
        """
        from scipy.special import ndtr, ndtri

        if centre == 0.0 and self.kind == "log_normal":
            return np.zeros(len(normal))
        low, high = model().declared[self.parameter].bounds
        scaled = [self._scaled(limit, centre) for limit in (low, high)]
        least, most = ndtr(scaled[0]), ndtr(scaled[1])
        within = ndtri(least + (most - least) * ndtr(normal))
        if self.kind == "log_normal":
            found = centre * np.exp(self.spread * within)
        else:
            found = centre + self.spread * within
        return np.asarray(np.clip(found, low, high), dtype=float)  # rounding only

    def _scaled(self, limit: float, centre: float) -> float:
        """Return how many spreads a limit lies above the centre."""
        if self.kind == "normal":
            return (limit - centre) / self.spread
        return float(np.log(limit / centre)) / self.spread if limit > 0.0 else -np.inf


@dataclass(frozen=True)
class Correlation:
    """How two parameters go together between people (of their standard normal numbers)."""

    between: tuple[str, str]
    value: float
    source: str
    note: str


@dataclass(frozen=True)
class Spreads:
    """All distributions, by parameter, and what goes together."""

    distributions: Mapping[str, Distribution]
    correlations: tuple[Correlation, ...]

    def mixing(self) -> Array:
        """Return the matrix that turns independent normal numbers into correlated ones."""
        return mixed(tuple(self.distributions), self.correlations)


@cache
def spreads() -> Spreads:
    """Return what is declared."""
    text = files("physiology.population").joinpath(FILE).read_text(encoding="utf-8")
    return Spreads(*read(text))


def distributions() -> Mapping[str, Distribution]:
    """Return every declared distribution, by parameter."""
    return spreads().distributions


def mixed(names: tuple[str, ...], correlations: tuple[Correlation, ...]) -> Array:
    """Return the Cholesky factor of the correlations (a Gaussian copula).

    Raises
    ------
    DeclarationError
        If no people could be correlated in this way.
    """
    matrix = np.eye(len(names))
    for one in correlations:
        i, j = (names.index(name) for name in one.between)
        matrix[i, j] = matrix[j, i] = one.value
    try:
        return np.asarray(np.linalg.cholesky(matrix), dtype=np.float64)
    except np.linalg.LinAlgError:
        raise DeclarationError(f"{FILE}: correlation: these values contradict each other") from None


def read(text: str) -> tuple[Mapping[str, Distribution], tuple[Correlation, ...]]:
    """Read and check declarations.

    Raises
    ------
    DeclarationError
        Naming the file and the field: an unknown parameter, a spread out of range, no source.
    """
    data = tomllib.loads(text)
    if unknown := data.keys() - {"distribution", "correlation"}:
        raise DeclarationError(f"{FILE}: unknown table {', '.join(sorted(unknown))}")
    found: dict[str, Distribution] = {}
    for row in data.get("distribution", []):
        one = _distribution(row)
        if one.parameter in found:
            raise DeclarationError(f"{FILE}: {one.parameter}: declared twice")
        found[one.parameter] = one
    pairs = tuple(_correlation(row, found) for row in data.get("correlation", []))
    mixed(tuple(found), pairs)
    return MappingProxyType(found), pairs


def _distribution(row: Mapping[str, Any]) -> Distribution:
    name = _fields(row, Distribution, "parameter")
    declared = model().declared.get(name)
    if declared is None or declared.kind != "parameter":
        raise DeclarationError(f"{FILE}: {name}: parameter: is not a parameter of the model")
    if row["kind"] not in KINDS:
        raise DeclarationError(f"{FILE}: {name}: kind: allowed are {', '.join(KINDS)}")
    largest = KINDS[row["kind"]] * (1.0 if row["kind"] == "log_normal" else abs(declared.default))
    _number(row["spread"], 0.0, largest, f"{name}: spread")
    _sourced(row, name)
    return Distribution(**{**row, "spread": float(row["spread"])})


def _correlation(row: Mapping[str, Any], known: Mapping[str, Distribution]) -> Correlation:
    between = row.get("between")
    if not isinstance(between, list) or len(set(between)) != 2 or not set(between) <= set(known):
        raise DeclarationError(f"{FILE}: correlation: between: must name two distributions")
    where = f"correlation of {' and '.join(between)}"
    _fields(row, Correlation, "between", where)
    _number(row["value"], -1.0, 1.0, f"{where}: value")
    _sourced(row, where)
    return Correlation((between[0], between[1]), float(row["value"]), row["source"], row["note"])


def _fields(row: Mapping[str, Any], kind: type, key: str, where: str = "") -> str:
    wanted = set(kind.__dataclass_fields__)  # type: ignore[attr-defined]
    name = where or str(row.get(key, "a distribution"))[:60]
    for field in sorted(wanted ^ set(row)):
        problem = "is missing" if field in wanted else "is not known"
        raise DeclarationError(f"{FILE}: {name}: {field}: {problem}")
    return name


def _number(value: object, low: float, high: float, field: str) -> None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not low < value < high:  # type: ignore[operator]
        raise DeclarationError(
            f"{FILE}: {field}: {value!r} is out of range; allowed is between {low:g} and {high:g}"
        )


def _sourced(row: Mapping[str, Any], name: str) -> None:
    source = row["source"]
    known = source == "assumption" or source in references()
    if not known and not (isinstance(source, str) and source.startswith("calibrated: ")):
        raise DeclarationError(
            f"{FILE}: {name}: source: {source!r} is neither a known reference, nor"
            " calibrated, nor an assumption"
        )
