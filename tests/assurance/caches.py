"""See what one process of the server keeps: its memory, and the entries of every cache.

Run: ``uv run tests/assurance/caches.py --requests 5000``. It asks what the soak asks, without a
network between; an entry larger than ``tests/server/cached.py`` states is an error.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from components.server import heaps

if TYPE_CHECKING:
    from flask import Flask

AT_ONCE = 4
BLOCK = 500
SHARED = (ModuleType, type, FunctionType, BuiltinFunctionType)
"""What belongs to nobody in particular."""


def reached(roots: Iterable[Any], seen: set[int]) -> int:
    """Return the bytes of all that can be reached and was not seen before."""
    import numpy as np

    total, waiting = 0, list(roots)
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, SHARED):
            continue
        seen.add(id(one))
        total += sys.getsizeof(one)
        if isinstance(one, np.ndarray):
            waiting += [] if one.base is None else [one.base]
        else:
            waiting += gc.get_referents(one)
    return total


def ask(server: Flask, steps: list[Any]) -> None:
    """Ask everything, some of it at once."""

    def one(step: Any) -> None:
        kind = {} if step.body is None else {"Content-Type": "application/json"}
        client = server.test_client(use_cookies=False)
        client.open(step.path, method=step.method, data=step.body, headers=kind, buffered=True)

    with ThreadPoolExecutor(AT_ONCE) as visitors:
        list(visitors.map(one, steps))


def main() -> None:
    """Ask, and tell what is kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=5000)
    options = parser.parse_args()
    heaps.keep_small()  # Before anything large is loaded.
    from components.server.warming import checked_application
    from tests.assurance.soak import traffic
    from tests.processes import resident_megabytes
    from tests.server.cached import KILOBYTES, cache, most_megabytes

    server = checked_application()
    caches = {name: cache(name) for name in KILOBYTES}
    common: set[int] = set()
    reached([one for kept in caches.values() for one in gc.get_referents(kept)], common)
    steps, began = (step for _, step in traffic()), time.process_time()
    for asked in range(0, options.requests, BLOCK):
        print(f"{asked:6} requests {resident_megabytes([os.getpid()]):7.1f} MB", flush=True)
        ask(server, list(islice(steps, BLOCK)))
    spent = 1e3 * (time.process_time() - began) / options.requests
    print(f"{options.requests:6} requests {resident_megabytes([os.getpid()]):7.1f} MB")
    print(f"{spent:.1f} ms of a processor for each")
    too_large = []
    for name, kept in caches.items():
        told = kept.cache_info()
        each = reached(gc.get_referents(kept), set(common)) / 1024 / max(1, told.currsize)
        found = told.hits / max(1, told.hits + told.misses)
        print(
            f"{name:48} {told.currsize:4} of {told.maxsize:4}, {each:7.1f} kB each, "
            f"{100 * found:3.0f} % found"
        )
        too_large += [name] if each > KILOBYTES[name] else []
    print(f"At most {most_megabytes():.0f} MB in all caches of a process")
    if too_large:
        raise SystemExit(f"larger than tests/server/cached.py states: {', '.join(too_large)}")


if __name__ == "__main__":
    main()
