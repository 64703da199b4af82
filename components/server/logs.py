"""One line for each thing worth telling: when, which process, how grave, what; nobody's values."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType
from typing import Any


def place(error: BaseException) -> str:
    """Return where an exception was raised: file name and line, nothing that a client sent."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return "an unknown place"
    parts = frames[-1].filename.replace("\\", "/").split("/")[-3:]
    return "/".join(parts) + f":{frames[-1].lineno}"


class OneLine(logging.Formatter):
    """Writes each record in one line; of an exception only its kind and its place."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as one line, whatever is in it."""
        text = super().format(record)
        return " ".join(line for line in text.splitlines() if line)

    def formatException(  # noqa: N802 (the name is that of logging)
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Return kind and place; a message could hold what somebody sent."""
        error = ei[1]
        return "" if error is None else f"({type(error).__name__} at {place(error)})"


CONFIGURATION: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "components.server.logs.OneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"level": "INFO", "handlers": ["stderr"]},
    "loggers": {
        "gunicorn.error": {"level": "INFO", "handlers": [], "propagate": True},
        # Who asked for what is nobody's business.
        "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
    },
}
"""For ``logging.config.dictConfig``."""
