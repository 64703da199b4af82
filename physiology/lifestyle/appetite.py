"""Appetite: drugs change how much is eaten; weight follows over months, not in a day."""

from physiology.core.declare import signal


@signal("1", label="Energy eaten, of what was eaten before")
def appetite():
    """Return 1; drugs act on it. Weight answers in trials of weeks."""
    return 1
