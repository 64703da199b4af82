"""Prepare the model once, in the background, and tell whether it can be trusted."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from enum import Enum

LOG = logging.getLogger("islet.server")


class State(Enum):
    """How far the preparation is."""

    NEW = "new"
    WARMING = "warming"
    READY = "ready"
    FAILED = "failed"
    DRAINING = "draining"


class Readiness:
    """The state of one server process.

    Parameters
    ----------
    prepare : callable
        Makes the model ready and returns whether it gives the recorded results.
    """

    def __init__(self, prepare: Callable[[], bool]) -> None:
        self._prepare = prepare
        self._lock = threading.Lock()
        self._settled = threading.Event()
        self._state = State.NEW
        self._is_draining: Callable[[], bool] = lambda: False
        self.seconds = 0.0

    @property
    def state(self) -> State:
        """The state now, as one who sends visitors here should know it."""
        return State.DRAINING if self._is_draining() else self._state

    @property
    def is_prepared(self) -> bool:
        """Whether calls can be answered; they are while this process drains, too."""
        return self._state in (State.READY, State.FAILED)

    def start(self) -> None:
        """Begin to prepare in the background, unless that was done before."""
        with self._lock:
            if self._state is not State.NEW:
                return
            self._state = State.WARMING
        threading.Thread(target=self._run, name="islet-warm-up", daemon=True).start()

    def wait(self, seconds: float) -> State:
        """Start if need be, wait until the model is ready or has failed, and return the state."""
        self.start()
        self._settled.wait(seconds)
        return self.state

    def renew(self, is_draining: Callable[[], bool]) -> None:
        """Forget what was inherited from the process that this one was forked from.

        Parameters
        ----------
        is_draining : callable
            Whether the server that this process belongs to is about to stop.
        """
        self._settled = threading.Event()
        self._state = State.NEW
        self._is_draining = is_draining

    def drain(self) -> None:
        """Tell everybody who asks that this process should be sent no more visitors."""
        self._is_draining = lambda: True

    def _run(self) -> None:
        began = time.monotonic()
        try:
            result = State.READY if self._prepare() else State.FAILED
        except Exception as error:
            LOG.exception("the model could not be prepared: %s", type(error).__name__)
            result = State.FAILED
        self.seconds = time.monotonic() - began
        self._state = result
        self._settled.set()


def model_is_as_recorded() -> bool:
    """Compile or load the model, and compare a reference run with the recorded one."""
    import physiology as ph
    from components.server import reference_run

    ph.warm_up()
    difference = reference_run.largest_difference()
    if difference > reference_run.TOLERANCE:
        LOG.error("the reference run differs from the recorded one by %.3g", difference)
    else:
        LOG.info("the reference run gives the recorded results, within %.1g", difference)
    return difference <= reference_run.TOLERANCE
