"""What a page of the application is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Page:
    """A page.

    Parameters
    ----------
    title : str
        Of the browser's tab.
    layout : callable
        Returns what stands on it.
    """

    title: str
    layout: Callable[[], Any]
