"""The exported file in COPASI, through its own Python binding."""

from __future__ import annotations

import numpy as np

from physiology.core.assemble import model
from physiology.core.integrate import Array
from tests.cross_check.engines import TOLERANCE


def copasi_states(text: str, times: Array) -> Array:
    """Return the states by COPASI (LSODA), which knows nothing but the file.

    Parameters
    ----------
    text : str
        SBML.
    times : array, shape (n,)
        Minutes since the start, evenly spaced.

    Returns
    -------
    array, shape (n, states)

    Raises
    ------
    RuntimeError
        If COPASI cannot read or run the file; the message is its own.
    """
    import COPASI

    data = COPASI.CRootContainer.addDatamodel()
    try:
        if not data.importSBMLFromString(text):
            raise RuntimeError(COPASI.CCopasiMessage.getAllMessageText())
        task = data.getTask("Time-Course")
        problem, method = task.getProblem(), task.getMethod()
        problem.setDuration(float(times[-1]))
        problem.setStepNumber(len(times) - 1)
        problem.setTimeSeriesRequested(True)
        method.getParameter("Relative Tolerance").setDblValue(TOLERANCE)
        method.getParameter("Absolute Tolerance").setDblValue(0.01 * TOLERANCE)
        method.getParameter("Max Internal Steps").setIntValue(1_000_000)
        if not task.process(True):  # noqa: FBT003
            raise RuntimeError(COPASI.CCopasiMessage.getAllMessageText())
        series = task.getTimeSeries()
        column = {series.getSBMLId(i, data): i for i in range(series.getNumVariables())}
        wanted = [column[name] for name in model().states]
        rows = range(series.getRecordedSteps())
        return np.array([[series.getConcentrationData(r, c) for c in wanted] for r in rows])
    finally:
        COPASI.CRootContainer.removeDatamodel(data)


def version() -> str:
    """Return the version of the binding."""
    import COPASI

    return str(COPASI.__version__)
