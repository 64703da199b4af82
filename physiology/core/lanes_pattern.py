"""Which rates depend on which states, and what that spares where many states are looked for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Pattern = NDArray[np.bool_]


def apart(pattern: Pattern) -> NDArray[np.int64]:
    """Return groups of columns that can be nudged together: no row depends on two of one group.

    Parameters
    ----------
    pattern : array of bool, shape (rows, columns)

    Returns
    -------
    array of int, shape (columns,)
        Number of each column's group (Curtis, Powell and Reid 1974, IMA J Appl Math 13:117).
    """
    found = np.zeros(pattern.shape[1], dtype=np.int64)
    touched: list[NDArray[np.bool_]] = []
    for column in np.argsort(-pattern.sum(axis=0), kind="stable"):
        rows = pattern[:, column]
        free = [k for k, taken in enumerate(touched) if not (taken & rows).any()]
        if not free:
            touched.append(np.zeros(len(rows), dtype=np.bool_))
        found[column] = free[0] if free else len(touched) - 1
        touched[found[column]] |= rows
    return found


def in_turn(pattern: Pattern) -> NDArray[np.int64]:
    """Return an order of elimination that fills in few zeros.

    Next is always who stands in the fewest rows and columns (Markowitz 1957, Manage Sci 3:255).

    Parameters
    ----------
    pattern : array of bool, shape (n, n)
    """
    filled = pattern | np.eye(len(pattern), dtype=np.bool_)
    left = list(range(len(pattern)))
    order = []
    while left:
        among = filled[np.ix_(left, left)]
        cost = (among.sum(axis=0) - 1) * (among.sum(axis=1) - 1)
        chosen = left.pop(int(np.argmin(cost)))
        filled |= filled[:, chosen, None] & filled[chosen]
        order.append(chosen)
    return np.array(order)
