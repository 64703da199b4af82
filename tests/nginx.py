"""Find nginx for the tests of a server behind a proxy, or get it; and run it on a free port."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import chromium
from tests.hall import free_port

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / ".deploy" / "nginx.conf"
REQUIRED = "REQUIRE_NGINX"
"""Environment variable that turns a missing nginx from a skipped into a failed test."""

MAIN = """
daemon off;
{user}
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/start.log warn;
events {{ worker_connections 1024; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include /etc/nginx/mime.types;
    include {folder}/islet.conf;
}}
"""


def find() -> str | None:
    """Return the path of nginx, or None."""
    return shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


def find_or_get() -> str | None:
    """Return the path of nginx, as root on Debian fetching it if it is not there."""
    if find() is None:
        chromium.install_with_apt("nginx-light")
    return find()


def configuration(folder: Path, server: str, port: int, prefix: str) -> str:
    """Return the configuration that operators get, at home in a folder and on this machine only.

    Parameters
    ----------
    folder : Path
        For everything that nginx writes.
    server : str
        Host and port of the server behind it.
    port : int
        Where it listens.
    prefix : str
        Path under which the page stands, with both slashes.
    """
    text = TEMPLATE.read_text(encoding="utf-8")
    for before, now in (
        ("127.0.0.1:8050", server),
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("/var/cache/nginx/islet", f"{folder}/cache"),
        ("/var/log/nginx", str(folder)),
        ("location = /diabetes {", f"location = {prefix.rstrip('/') or '/none'} {{"),
        ("/diabetes/", prefix),
    ):
        assert before in text, f"{before} is not in {TEMPLATE.name}"
        text = text.replace(before, now)
    return text


@contextmanager
def running(folder: Path, server: str, prefix: str = "/") -> Iterator[str]:
    """Run nginx in front of a server, and give the address without the prefix.

    Parameters
    ----------
    folder : Path
        Empty, for everything it writes.
    server : str
        Host and port of the server behind it.
    prefix : str, optional
        Path under which the page stands, with both slashes.
    """
    path = find()
    assert path is not None
    port = free_port()
    (folder / "islet.conf").write_text(configuration(folder, server, port, prefix))
    # Root would give up its rights, and with them those on the folder.
    user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
    (folder / "main.conf").write_text(MAIN.format(folder=folder, user=user))
    command = [path, "-p", str(folder), "-e", str(folder / "start.log"), "-c"]
    with subprocess.Popen([*command, str(folder / "main.conf")], stderr=subprocess.PIPE) as process:
        try:
            _wait(process, f"http://127.0.0.1:{port}/")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + 10
    while True:
        try:
            urllib.request.urlopen(address, timeout=20).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            assert process.poll() is None, "nginx ended by itself"
            assert time.monotonic() < deadline, "nginx does not answer"
            time.sleep(0.05)
        else:
            return
