"""Who computes the chunks: threads of this machine, or the workers of a cluster."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING

from physiology.core.allowance import carried
from physiology.core.errors import ScenarioError
from physiology.population.chunks import Part, Task, compute
from physiology.whole import checked_whole

if TYPE_CHECKING:
    from distributed import Client

#: Told how many people are done, and of how many.
Progress = Callable[[int, int], None]


def computed(
    tasks: Sequence[Task],
    workers: int | None = None,
    client: Client | None = None,
    progress: Progress | None = None,
) -> list[tuple[Part, ...]]:
    """Return the parts of all tasks in their order, whoever computed them.

    A task of several scenarios has a part for each.

    Parameters
    ----------
    tasks : sequence of Task
    workers : int, optional
        Threads; otherwise as many as there are processors.
    client : distributed.Client, optional
        A cluster that computes instead of threads here.
    progress : callable, optional
        Called after each task with the people done and all of them.

    Raises
    ------
    ScenarioError
        If both threads and a cluster are asked for, or a number is out of range.
    """
    told = _Told(tasks, progress)
    if client is not None:
        if workers is not None:
            raise ScenarioError("workers: a cluster has its own; give workers or client")
        return _on_cluster(tasks, client, told)
    threads = os.cpu_count() or 1
    if workers is not None:
        threads = checked_whole("workers", workers, 1, 64)
    if min(threads, len(tasks)) == 1:
        return [told.done(k, compute(task)) for k, task in enumerate(tasks)]
    with ThreadPoolExecutor(threads) as pool:
        running = {pool.submit(carried(compute), task): k for k, task in enumerate(tasks)}
        try:
            found = {running[one]: told.done(running[one], one.result())
                     for one in as_completed(running)}  # fmt: skip
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return [found[k] for k in range(len(tasks))]


def _on_cluster(tasks: Sequence[Task], client: Client, told: _Told) -> list[tuple[Part, ...]]:
    from distributed import as_completed as as_computed

    futures = client.map(compute, tasks, pure=False)
    position = {future.key: k for k, future in enumerate(futures)}
    try:
        found = {
            position[future.key]: told.done(position[future.key], part)
            for future, part in as_computed(futures, with_results=True)
        }
    except BaseException:
        client.cancel(futures)
        raise
    return [found[k] for k in range(len(tasks))]


class _Told:
    """Counts people and tells whoever wants to know."""

    def __init__(self, tasks: Sequence[Task], progress: Progress | None) -> None:
        self._people = [(task.last - task.first) * len(task.scenarios) for task in tasks]
        self._progress = progress
        self._count = 0

    def done(self, number: int, part: tuple[Part, ...]) -> tuple[Part, ...]:
        """Count a task."""
        self._count += self._people[number]
        if self._progress is not None:
            self._progress(self._count, sum(self._people))
        return part
