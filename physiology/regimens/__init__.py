"""Regimens: whole treatments as data, tablets and insulin and life style alike.

A regimen is one entry of a table here; whether it makes sense for a body is asked of the body.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from physiology.regimens.injections import INJECTIONS
from physiology.regimens.insulin import INSULIN
from physiology.regimens.lifestyle import LIFESTYLE
from physiology.regimens.regimen import Prescription, Regimen, prescribe, refusal
from physiology.regimens.tablets import TABLETS

__all__ = ["Prescription", "Regimen", "prescribe", "refusal", "regimens"]

_ALL = (*TABLETS, *INJECTIONS, *INSULIN, *LIFESTYLE)

regimens: Mapping[str, Regimen] = MappingProxyType({one.key: one for one in _ALL})
"""Every regimen by key, in the order of a list."""

if len(regimens) != len(_ALL):
    raise ValueError("regimens: two have the same key")
