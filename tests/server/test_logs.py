"""What is logged is one line each, and an exception tells its place but not its message."""

from __future__ import annotations

import logging

from components.server.logs import OneLine
from tests.server import tiny


def written(**record: object) -> str:
    """Return a record as it stands in the log."""
    made = logging.makeLogRecord({"name": "islet.server", "levelname": "ERROR", **record})
    return OneLine().format(made)


def test_a_message_with_several_lines_is_one() -> None:
    line = written(msg="first\nINFO forged: %s", args=("a\r\nb",))
    assert len(line.splitlines()) == 1
    assert "ERROR islet.server: first INFO forged: a b" in line


def test_an_exception_is_its_kind_and_its_place() -> None:
    try:
        raise KeyError(tiny.SECRET)
    except KeyError as error:
        line = written(msg="failed", exc_info=(type(error), error, error.__traceback__))
    assert len(line.splitlines()) == 1
    assert "failed (KeyError at tests/server/test_logs.py:" in line
    assert tiny.SECRET not in line
