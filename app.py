"""Start the dashboard: ``uv run app.py``, or ``islet`` where it is installed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from components.server import laptop

if TYPE_CHECKING:
    from flask import Flask


def server() -> Flask:
    """Return the WSGI application, its model checked, for ``.deploy/gunicorn.conf.py``."""
    from components.server.warming import checked_application

    return checked_application()


def main(argv: Sequence[str] | None = None) -> int:
    """Serve the dashboard on this computer until it is stopped; return the exit code."""
    parser = argparse.ArgumentParser(prog="islet", description="Explore how diabetes works.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument(
        "--port", default=8050, type=laptop.port_number, help="port to listen on (%(default)s)"
    )
    options = parser.parse_args(argv)
    return laptop.serve(options.host, options.port)


if __name__ == "__main__":
    raise SystemExit(main())
