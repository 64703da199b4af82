"""Compress what the page loads, once, and keep the result in memory within bounds."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections import OrderedDict

from flask import Flask, Response, request

LEVEL = 6
SMALLEST = 1024
MOST_KEPT = 16 * 1024 * 1024
TYPES = (
    "text/",
    "application/javascript",
    "application/json",
    "image/svg+xml",
)


class Compressed:
    """Compressed bodies by their content, so that nothing kept can ever be out of date."""

    def __init__(self, most_kept: int = MOST_KEPT) -> None:
        self._most_kept = most_kept
        self._lock = threading.Lock()
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()
        self._size = 0

    def get(self, body: bytes) -> bytes:
        """Return a body compressed."""
        key = hashlib.blake2b(body, digest_size=16).digest()
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        small = gzip.compress(body, LEVEL, mtime=0)
        with self._lock:
            if key not in self._kept and len(small) <= self._most_kept:
                self._kept[key] = small
                self._size += len(small)
            while self._size > self._most_kept:
                _, dropped = self._kept.popitem(last=False)
                self._size -= len(dropped)
        return small


def _worth_it(response: Response) -> bool:
    return (
        request.method == "GET"
        and response.status_code == 200
        and "Content-Encoding" not in response.headers
        and (response.mimetype or "").startswith(TYPES)
        and (response.content_length or SMALLEST) >= SMALLEST
    )


def register(server: Flask) -> None:
    """Compress for the browsers that ask for it."""
    compressed = Compressed()

    def compress(response: Response) -> Response:
        if not _worth_it(response):
            return response
        response.vary.add("Accept-Encoding")
        if not request.accept_encodings["gzip"]:
            return response
        response.direct_passthrough = False  # A file's body comes as a stream otherwise.
        response.set_data(compressed.get(response.get_data()))
        response.headers["Content-Encoding"] = "gzip"
        tag, _ = response.get_etag()
        if tag:  # The same content in other bytes: the tag no longer stands for the bytes.
            response.set_etag(tag, weak=True)
        return response

    server.after_request(compress)
