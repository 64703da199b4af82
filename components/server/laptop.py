"""Serve the dashboard from one's own computer."""

from __future__ import annotations

import argparse
import errno
import signal
import socket
import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from components.server.readiness import Readiness

SECONDS_TO_DRAIN = 1.0
"""Long enough for a load balancer in front to notice that it should send no more."""


def port_number(text: str) -> int:
    """Return a port number from the command line."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise argparse.ArgumentTypeError("a port is a whole number from 1 to 65535")
    return int(text)


def _listen(host: str, port: int) -> socket.socket:
    """Take the port; a visitor who comes before the page is ready waits in line."""
    family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    return socket.create_server(address[:2], family=family)


def _say(text: str) -> None:
    print(text, flush=True)


def serve(host: str, port: int) -> int:
    """Serve until interrupted; return the exit code.

    Parameters
    ----------
    host, port : str, int
        Where to listen.
    """
    try:
        listener = _listen(host, port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            reason = f"port {port} of {host} is in use; choose another with --port"
        else:
            reason = f"cannot listen on {host}, port {port}: {error.strerror or error}"
        print(f"islet: {reason}", file=sys.stderr)
        return 1
    with listener:
        shown = f"[{host}]" if ":" in host else host
        _say(f"Islet: loading the page for http://{shown}:{port} ...")
        _run(listener, f"http://{shown}:{port}")
    return 0


def _run(listener: socket.socket, address: str) -> None:
    # Only now what takes seconds to import: a port that is taken should be told at once.
    from components.server import wire
    from components.server.protection import EXTENSION
    from components.server.warming import ready_application

    server: Flask = ready_application()
    readiness: Readiness = server.extensions[EXTENSION]
    threading.Thread(target=_report, args=(readiness,), daemon=True).start()
    signal.signal(signal.SIGTERM, _stop_gently(readiness))
    _say(f"Islet: open {address} in a browser (Ctrl+C stops it).")
    wire.make(server, listener).run()


def _report(readiness: Readiness) -> None:
    """Say what keeps the first chart waiting."""
    from components.server.readiness import State

    _say("Islet: preparing the model; the first time after a change it is compiled ...")
    state = readiness.wait(600.0)
    if state is State.READY:
        _say(f"Islet: the model is ready ({readiness.seconds:.1f} s).")
    elif state is State.FAILED:
        _say("Islet: the model does not give its recorded results; see the messages above.")


def _stop_gently(readiness: Readiness) -> Callable[[int, FrameType | None], None]:
    """Return a handler that first lets health checks fail and then stops the server."""

    def handler(_number: int, _frame: FrameType | None) -> None:
        readiness.drain()
        threading.Timer(SECONDS_TO_DRAIN, signal.raise_signal, (signal.SIGINT,)).start()

    return handler
