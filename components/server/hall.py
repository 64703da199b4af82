"""What the server for many does beyond gunicorn: how it starts, looks after itself, and stops.

The model is compiled once, before the processes that answer are forked, so each of them is warm
when it begins; ``.deploy/gunicorn.conf.py`` puts this together.

=======  ==========================================================================================
TERM     `/healthz` fails for a second while all else is answered; then nobody is let in, and
         what is under way is finished
HUP      new processes out of the warm memory take the place of the old ones: same code
USR2     a new server with the code and settings of now is started beside the old one, and ends it
         as soon as its own model is checked
=======  ==========================================================================================
"""

from __future__ import annotations

import gc
import logging
import mmap
import os
import signal
from types import FrameType
from typing import Any

from gunicorn import systemd, util
from gunicorn.http import errors as wrong
from gunicorn.workers.gthread import ThreadWorker

from components.server.headers import FIXED
from components.server.logs import place
from components.server.protection import EXTENSION
from components.server.readiness import Readiness
from components.server.warming import LONGEST_PREPARATION

LOG = logging.getLogger("islet.server")

SECONDS_TO_DRAIN = 1.0
"""Long enough for a load balancer in front to notice that it should send no more."""

REFUSALS: dict[type[Exception], int] = {
    wrong.LimitRequestLine: 414,
    wrong.LimitRequestHeaders: 431,
    wrong.ExpectationFailed: 417,
    wrong.UnsupportedTransferCoding: 501,
}


class Stopping:
    """Whether the whole server is about to stop, known to all its processes."""

    def __init__(self) -> None:
        self._shared = mmap.mmap(-1, 1)

    def __bool__(self) -> bool:
        """Tell whether it is."""
        return self._shared[0] != 0

    def begin(self) -> None:
        """Let all processes know."""
        self._shared[0] = 1


def refusal(error: Exception) -> bytes:
    """Return the whole answer to a request that never reached the application.

    Parameters
    ----------
    error : Exception
        Why; nothing of it is told.
    """
    status = REFUSALS.get(type(error), 400) if isinstance(error, wrong.ParseException) else 500
    body = b'{"error":"The request could not be understood."}\n'
    headers = [
        *FIXED,
        ("Content-Security-Policy", "default-src 'none'"),
        ("Cache-Control", "no-store"),
        ("Connection", "close"),
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(body))),
    ]
    lines = [f"HTTP/1.1 {status} Refused", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join([*lines, "", ""]).encode("ascii") + body


class Worker(ThreadWorker):
    """Gunicorn's threads, with our headers on its own refusals and nobody's values in its log."""

    def handle_error(self, req: Any, client: Any, addr: Any, exc: Exception) -> None:  # noqa: ARG002
        """Answer what never reached the application."""
        if not isinstance(exc, wrong.ParseException):
            LOG.error("a request failed: %s at %s", type(exc).__name__, place(exc))
        try:
            util.write_nonblock(client, refusal(exc))
        except OSError:
            LOG.debug("who sent it is gone")


def when_ready(server: Any) -> None:
    """Take over from the server before, if there is one, and learn how to stop.

    Parameters
    ----------
    server : gunicorn.arbiter.Arbiter
        Its application is loaded and checked, and it has its listeners.
    """
    stopping = server.islet_stopping = Stopping()

    def end(_number: int, _frame: FrameType | None) -> None:
        server.signal(signal.SIGTERM, None)

    def stop_gently(_number: int, _frame: FrameType | None) -> None:
        if server.reexec_pid:  # Another server has the door already.
            server.signal(signal.SIGTERM, None)
        elif not stopping:
            stopping.begin()
            signal.setitimer(signal.ITIMER_REAL, SECONDS_TO_DRAIN)

    signal.signal(signal.SIGALRM, end)
    signal.signal(signal.SIGTERM, stop_gently)
    if server.master_pid:
        systemd.sd_notify(f"MAINPID={os.getpid()}\nREADY=1", server.log)
        os.kill(server.master_pid, signal.SIGTERM)
    gc.collect()
    gc.freeze()  # What the processes share stays shared only while nobody touches it.


def pre_exec(server: Any) -> None:
    """Hand the socket on, if it was handed over, at the place where the next server looks."""
    if server.systemd:
        for number, listener in enumerate(server.LISTENERS):
            os.dup2(listener.fileno(), systemd.SD_LISTEN_FDS_START + number)


def pre_fork(server: Any, worker: Any) -> None:
    """Let a process know how to hear that the whole server stops."""
    worker.islet_stopping = server.islet_stopping


def post_worker_init(worker: Any) -> None:
    """Compare a reference run in a new process, before it lets anyone in."""
    readiness: Readiness = worker.wsgi.extensions[EXTENSION]
    stopping: Stopping = worker.islet_stopping
    readiness.renew(lambda: bool(stopping))
    readiness.wait(LONGEST_PREPARATION)
