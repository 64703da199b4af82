"""How the C library hands memory out, so that what a slow answer needed is given back.

Glibc by itself lets every thread have a heap of its own, and with each large array that is freed
it takes larger ones from the heap, up to 32 MB. Answers that last then lie between the holes that
large arrays of slow answers left, and a process keeps the most it has ever needed.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress

HEAPS = 2
"""For all threads of a process: what a thread frees in its own heap is lost to the others."""

OWN_PAGES_FROM = 256 * 1024
"""Bytes from which a block gets pages of its own, which go back when it is freed. It costs a drag
about one part in a hundred."""

KEPT_ON_TOP = 4 * 1024 * 1024
"""Bytes that stay free at the end of a heap; what is beyond goes back."""

_ARENA_MAX, _MMAP_THRESHOLD, _TRIM_THRESHOLD = -8, -3, -1
"""Parameters of glibc's `mallopt` (malloc.h)."""


def keep_small() -> None:
    """Hold the memory of this process and of those forked from it to what they use.

    It counts for what is taken afterwards, so it comes before the application is loaded.
    """
    with suppress(AttributeError, OSError, TypeError):  # Another C library has no such thing.
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_ARENA_MAX, HEAPS)
        mallopt(_MMAP_THRESHOLD, OWN_PAGES_FROM)
        mallopt(_TRIM_THRESHOLD, KEPT_ON_TOP)
