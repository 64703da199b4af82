"""What a large array took goes back to the system when it is freed, however often that happens."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from tests.hall import ROOT

TRIED = """
import ctypes, sys
if sys.argv[1]:
    from components.server import heaps
    heaps.keep_small()
names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
Counts = type("Counts", (ctypes.Structure,), {"_fields_": [(n, ctypes.c_size_t) for n in names]})
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
libc.mallinfo2.restype = Counts
libc.free(libc.malloc(20_000_000))  # From here on glibc by itself takes such blocks from the heap.
before = libc.mallinfo2().hblkhd
libc.malloc(10_000_000)
print(libc.mallinfo2().hblkhd - before)
"""


def outside_of_the_heap(*, kept_small: bool) -> int:
    """Return how much of a large block stands in pages of its own, after a larger one was freed."""
    told = subprocess.run(
        [sys.executable, "-c", TRIED, "kept small" if kept_small else ""],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    return int(told.stdout)


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="not glibc 2.33 or later")
def test_a_large_block_goes_back_whatever_was_freed_before():
    # Where the heap cannot grow, glibc takes pages of its own after all: rare, and by chance.
    alone = [outside_of_the_heap(kept_small=False) for _ in range(3)]
    assert min(alone) == 0, "is heaps.py needed any more?"
    assert outside_of_the_heap(kept_small=True) >= 10_000_000


def test_the_server_for_many_does_so_before_anything_large_is_loaded():
    configuration = (ROOT / ".deploy" / "gunicorn.conf.py").read_text(encoding="utf-8")
    assert 0 < configuration.find("heaps.keep_small()") < configuration.find("server import hall")
