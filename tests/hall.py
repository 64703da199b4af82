"""The server for many, as operators start it, for tests and benchmarks."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GUNICORN = Path(sys.executable).with_name("gunicorn")
COMMAND = (str(GUNICORN), "-c", str(ROOT / ".deploy" / "gunicorn.conf.py"))
SECONDS_TO_START = 90
SECONDS_TO_STOP = 15

INHERIT = "import os, sys; os.environ['LISTEN_PID'] = str(os.getpid()); os.execv(sys.argv[1], sys.argv[1:])"
"""What systemd does when it hands a socket over: the number of the process is in its variables."""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def children(process: int) -> list[int]:
    """Return the processes that another one has started; of Linux."""
    path = Path(f"/proc/{process}/task/{process}/children")
    return [int(number) for number in path.read_text(encoding="utf-8").split()]


def is_gone(process: int) -> bool:
    """Tell whether a process has ended; one that nobody looked after is only a name."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    except OSError:
        return True
    return state.split()[0] == "Z"


@dataclass(frozen=True)
class Hall:
    """A running server for many.

    Parameters
    ----------
    process : subprocess.Popen
        The one that looks after the others.
    address : str
        Host and port.
    log : Path
        What it has to tell.
    """

    process: subprocess.Popen[bytes]
    address: str
    log: Path

    def workers(self) -> list[int]:
        """Return the processes that answer."""
        return children(self.process.pid)

    def status(self, path: str = "/healthz") -> int:
        """Return the status of an answer, 0 if there is none."""
        try:
            with urllib.request.urlopen(f"http://{self.address}{path}", timeout=20) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code
        except OSError:
            return 0

    def wait_until_healthy(self) -> None:
        """Wait until the first process has checked its model."""
        deadline = time.monotonic() + SECONDS_TO_START
        while self.status() != 200:
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            assert time.monotonic() < deadline, "the server did not become healthy"
            time.sleep(0.1)


def start(folder: Path, listener: socket.socket | None = None, **variables: str) -> Hall:
    """Start a server and return it; whoever starts it stops it.

    Parameters
    ----------
    folder : Path
        For its log.
    listener : socket.socket, optional
        A socket that it is handed, as systemd does; by default it takes a port of its own.
    **variables : str
        Settings, as ``ISLET_PREFIX``.
    """
    log = folder / "hall.log"
    environment = {"ISLET_WORKERS": "2", **os.environ, **variables}
    command: list[str] = list(COMMAND)
    handed: tuple[int, ...] = ()
    if listener is None:
        address = f"127.0.0.1:{free_port()}"
        environment["ISLET_LISTEN"] = address
    else:
        # The third descriptor is the first that is handed over: it has to be that very number.
        address = "{}:{}".format(*listener.getsockname()[:2])
        handed = (listener.fileno(),)
        give = f"import os; os.dup2({listener.fileno()}, 3); " + INHERIT
        command = [sys.executable, "-c", give, *command]
        environment["LISTEN_FDS"] = "1"
    with log.open("ab") as told:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=told, stderr=told, pass_fds=handed
        )
    return Hall(process, address, log)


@contextmanager
def running(folder: Path, **variables: str) -> Iterator[Hall]:
    """Start a server, wait until it is healthy, and stop it in the end.

    Parameters
    ----------
    folder : Path
        For its log.
    **variables : str
        Settings, as ``ISLET_PREFIX``.
    """
    hall = start(folder, None, **variables)
    try:
        hall.wait_until_healthy()
        yield hall
    finally:
        stop(hall)


def stop(hall: Hall) -> None:
    """Stop a server at once, whatever state it is in."""
    hall.process.terminate()
    try:
        hall.process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        for worker in hall.workers():
            os.kill(worker, 9)
        hall.process.kill()
        hall.process.wait()
