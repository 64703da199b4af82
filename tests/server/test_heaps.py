"""What a large array took goes back to the system when it is freed, however often that happens."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest

from components.server import heaps
from tests.hall import ROOT

TRIED = """
import ctypes
from components.server import heaps
names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
Counts = type("Counts", (ctypes.Structure,), {"_fields_": [(n, ctypes.c_size_t) for n in names]})
libc = ctypes.CDLL(None)
libc.malloc.restype, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
libc.mallinfo2.restype = Counts
heaps.keep_small()
libc.free(libc.malloc(20_000_000))  # From here on glibc by itself takes such blocks from the heap.
before = libc.mallinfo2().hblkhd
libc.malloc(10_000_000)
print(libc.mallinfo2().hblkhd - before)
"""


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="not glibc 2.33 or later")
def test_a_large_block_has_pages_of_its_own_whatever_was_freed_before():
    told = subprocess.run(
        [sys.executable, "-c", TRIED], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert int(told.stdout) >= 10_000_000


class Library:
    """A C library that writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: dict[int, int] = {}

    def mallopt(self, parameter: int, value: int) -> int:
        self.asked[parameter] = value
        return 1


def test_the_library_is_told_all_three(monkeypatch: pytest.MonkeyPatch):
    # Numbers of malloc.h. Some systems give large blocks back by themselves, so what is measured
    # above cannot tell there whether this was done.
    trim_threshold, mmap_threshold, arena_max = -1, -3, -8
    library = Library()
    monkeypatch.setattr(heaps.ctypes, "CDLL", lambda _name: library)
    heaps.keep_small()
    assert library.asked[arena_max] == heaps.HEAPS
    assert library.asked[mmap_threshold] == heaps.OWN_PAGES_FROM
    assert library.asked[trim_threshold] == heaps.KEPT_ON_TOP


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(heaps.ctypes, "CDLL", lambda _name: object())
    heaps.keep_small()


def test_the_server_for_many_does_so_before_anything_large_is_loaded():
    configuration = (ROOT / ".deploy" / "gunicorn.conf.py").read_text(encoding="utf-8")
    assert 0 < configuration.find("heaps.keep_small()") < configuration.find("server import hall")
