"""Serve the dashboard from one's own computer."""

from __future__ import annotations

import argparse
import errno
import signal
import socket
import sys
import threading
from types import FrameType
from typing import TYPE_CHECKING

from components.server.settings import Settings

if TYPE_CHECKING:
    from flask import Flask

    from components.server.readiness import Readiness

SECONDS_TO_DRAIN = 1.0
"""Long enough for a load balancer in front to notice that it should send no more."""

LONGEST_PREPARATION = 600.0


def port_number(text: str) -> int:
    """Return a port number from the command line."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError("a port is a whole number from 1 to 65535")
    return int(text)


def serve(host: str, port: int) -> int:
    """Serve until interrupted; return the exit code.

    Parameters
    ----------
    host, port : str, int
        Where to listen.
    """
    try:
        prefix = Settings.from_environment().prefix
        listener = _listen(host, port)
    except ValueError as error:
        print(f"islet: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            reason = f"port {port} of {host} is in use; choose another with --port"
        else:
            reason = f"cannot listen on {host}, port {port}: {error.strerror or error}"
        print(f"islet: {reason}", file=sys.stderr)
        return 1
    shown = f"[{host}]" if ":" in host else host
    where = "" if prefix == "/" else prefix
    with listener:
        _say(f"Islet: open http://{shown}:{port}{where} in a browser (Ctrl+C stops it).")
        return Session(listener, prefix).run()


def _listen(host: str, port: int) -> socket.socket:
    """Take the port; a visitor who comes before the page is ready waits in line."""
    family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    return socket.create_server(address[:2], family=family)


def _say(text: str) -> None:
    print(text, flush=True)


class Session:
    """One run of the server.

    Parameters
    ----------
    listener : socket.socket
        Where visitors come in.
    prefix : str
        Path under which the page stands.
    """

    def __init__(self, listener: socket.socket, prefix: str) -> None:
        self._listener = listener
        self._prefix = prefix
        self._readiness: Readiness | None = None
        self._code = 0

    def run(self) -> int:
        """Serve until interrupted; return the exit code."""
        # Only now what takes a second to import: a port that is taken should be told at once.
        from components.server import wire
        from components.server.starting import Starting

        starting = Starting(self._make, self._fail, self._prefix)
        # A shell starts background jobs with the interrupt ignored; stopping is built on it.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, self._stop_gently)
        starting.begin()
        wire.make(starting, self._listener).run()
        return self._code

    def _make(self) -> Flask:
        """Make the application, saying what keeps the first chart waiting."""
        from components.server.protection import EXTENSION
        from components.server.readiness import State
        from components.server.warming import ready_application

        _say("Islet: preparing the model; the first time after a change it is compiled ...")
        server = ready_application()
        self._readiness = readiness = server.extensions[EXTENSION]
        state = readiness.wait(LONGEST_PREPARATION)
        if state is State.READY:
            _say("Islet: the page is ready.")
        elif state is State.FAILED:
            _say("Islet: the model does not give its recorded results; see the messages above.")
        return server

    def _fail(self) -> None:
        self._code = 1
        signal.raise_signal(signal.SIGINT)

    def _stop_gently(self, _number: int, _frame: FrameType | None) -> None:
        """Let health checks fail first, and then stop; being told twice is being told once."""
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if self._readiness is not None:
            self._readiness.drain()
        threading.Timer(SECONDS_TO_DRAIN, signal.raise_signal, (signal.SIGINT,)).start()
