"""What a process keeps is bounded and stated: no lecture is so long that it keeps filling up."""

from __future__ import annotations

from tests.server import cached

MOST_MEGABYTES = 110.0
"""Of one process, with every cache full of its largest entries; a mixed hour fills a third."""


def test_every_cache_says_what_it_is_keyed_by():
    found, known = set(cached.declared()), {*cached.KILOBYTES, *cached.DECLARED}
    assert found == known, "tell tests/server/cached.py of a cache that is new, or gone"


def test_what_visitors_can_fill_is_bounded():
    endless = [n for n in cached.KILOBYTES if cached.cache(n).cache_parameters()["maxsize"] is None]
    assert not endless
    assert cached.most_megabytes() < MOST_MEGABYTES
