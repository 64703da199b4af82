"""The HTTP server of a laptop: bounded, and with our headers on its own refusals too."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer, create_server
from waitress.task import ErrorTask

from components.server.headers import FIXED

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

THREADS = 16
"""More than the gate lets work at once."""
LARGEST_BODY = 1024 * 1024
"""Bytes that are read at all; the gate refuses much smaller bodies, in its own words."""


class _Refusal(ErrorTask):
    """What is sent for a request that never reaches the application."""

    def execute(self) -> None:
        self.response_headers = [
            *self.response_headers,
            *FIXED,
            ("Content-Security-Policy", "default-src 'none'"),
        ]
        super().execute()


class _Channel(HTTPChannel):
    error_task_class = _Refusal


def make(application: WSGIApplication, listener: socket.socket) -> TcpWSGIServer:
    """Return a server on a socket that already listens; its `run` ends at Ctrl+C."""
    server = create_server(
        application,
        sockets=[listener],
        threads=THREADS,
        ident=None,  # No name and no version in the header `Server`.
        max_request_body_size=LARGEST_BODY,
    )
    assert isinstance(server, TcpWSGIServer)  # One socket, one server.  # noqa: S101
    server.channel_class = _Channel
    return server
