"""Who acts on whom: read from the wiring, never drawn by hand."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

from physiology.core.assemble import Model, model
from physiology.core.errors import ScenarioError
from physiology.core.strength import strengths
from physiology.core.wiring import Wire, completed, sign, wires
from physiology.entry_arrows import entry_wires
from physiology.people import people
from physiology.scenario import Scenario
from physiology.simulate import simulate
from physiology.trajectory import Trajectory

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Node:
    """A quantity of the map; ``kind`` is state, signal, flow, held, parameter or input."""

    name: str
    label: str
    kind: str
    unit: str
    mechanism: str


@dataclass(frozen=True)
class Arrow:
    """A quantity that acts on another.

    Attributes
    ----------
    sign : int
        +1 if more gives more, -1 if more gives less, 0 if it pulls both ways.
    via : str
        How: modifier (a factor), signal, flow, rate, held, or entry (of a schedule).
    equation : str
        The equation behind it; for an entry the name of the source.
    mechanism : str
        The file that declares it.
    strength : float or None
        How strong at one minute of a run, see ``causal_map``; None without a run.
    """

    source: str
    target: str
    sign: int
    mechanism: str
    via: str
    equation: str
    strength: float | None = None


@dataclass(frozen=True)
class CausalMap:
    """Quantities and the arrows between them; ``minute`` is set for the map of a moment."""

    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    minute: float | None = None

    def path(self, source: str, target: str) -> tuple[Arrow, ...]:
        """Return a shortest chain of arrows; empty if there is none.

        Raises
        ------
        ScenarioError
            If a name is not on the map.
        """
        known = {node.name for node in self.nodes}
        for name in (source, target):
            if name not in known:
                raise ScenarioError(f"causal map: '{str(name)[:60]}' is not on it")
        after: dict[str, list[Arrow]] = {}
        for arrow in self.arrows:
            after.setdefault(arrow.source, []).append(arrow)
        chains: dict[str, tuple[Arrow, ...]] = {source: ()}
        waiting = deque([source])
        while waiting and target not in chains:
            here = waiting.popleft()
            for arrow in after.get(here, ()):
                if arrow.target not in chains:
                    chains[arrow.target] = (*chains[here], arrow)
                    waiting.append(arrow.target)
        return chains.get(target, ())

    def frame(self) -> pd.DataFrame:
        """Return the arrows as a table."""
        import pandas as pd

        columns = [field.name for field in fields(Arrow)]
        return pd.DataFrame([asdict(arrow) for arrow in self.arrows], columns=columns)

    def nodes_frame(self) -> pd.DataFrame:
        """Return the quantities as a table, indexed by name."""
        import pandas as pd

        columns = [field.name for field in fields(Node)]
        rows = [asdict(node) for node in self.nodes]
        return pd.DataFrame(rows, columns=columns).set_index("name")

    def to_json(self) -> str:
        """Return the map as JSON text."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"))


def causal_map(
    trajectory: Trajectory | None = None,
    time: float | None = None,
    *,
    assembled: Model | None = None,
) -> CausalMap:
    """Return who acts on whom, and on request how strongly at one minute of a run.

    Parameters
    ----------
    trajectory : Trajectory, optional
    time : float, optional
        Minute of the run.
    assembled : Model, optional
        Instead of the model of Islet; without a trajectory.

    Returns
    -------
    CausalMap
        States, signals, flows, held values, sliders and inputs, and the arrows between them.

    Raises
    ------
    ScenarioError
        If only one of trajectory and time is given, or the time lies outside the run.

    Notes
    -----
    The sign is found by changing one argument of the equation from half to twice its value, in
    every person on a usual day. The strength is dimensionless:

    - into a signal, a flow or a factor it is the elasticity, the change of the target in per
      cent when the source rises by one per cent and all else is kept;
    - of a flow on a state it is the share of the flow in all that enters (or, if more leaves,
      leaves) the state;
    - through a rate it is the pull of the source relative to the pull of the state on itself:
      by how many per cent of its present level the state would settle higher for one per cent
      more of the source;
    - 0 where the source is zero, where a factor is switched off, and for held values and
      entries between the moments at which they act.
    """
    if (trajectory is None) != (time is None):
        raise ScenarioError("causal map: trajectory and time are given together or not at all")
    signed = _map(assembled or model())
    if trajectory is None or time is None:
        return signed
    now = strengths(model(), trajectory.snapshot(time), trajectory.switched_off())
    arrows = tuple(
        Arrow(**(asdict(arrow) | {"strength": now.get(_key(arrow), 0.0)}))
        for arrow in signed.arrows
    )
    return CausalMap(signed.nodes, arrows, float(time))


def _key(arrow: Arrow | Wire) -> tuple[str, str, str]:
    return arrow.source, arrow.target, arrow.equation


@lru_cache(maxsize=4)
def _map(assembled: Model) -> CausalMap:
    """Return the signed map of a model; found once."""
    names = {wire.source for wire in entry_wires(assembled)} | {
        name
        for name, item in assembled.declared.items()
        if item.kind in ("state", "signal", "flow", "held", "input")
        or (item.kind == "parameter" and (item.step is not None or name in assembled.moved))
    }
    nodes = tuple(
        Node(name, item.label, item.kind, item.unit, item.mechanism)
        for name, item in assembled.declared.items()
        if name in names
    )
    return CausalMap(nodes, tuple(_arrows(assembled, names)))


def _arrows(assembled: Model, names: set[str]) -> Iterator[Arrow]:
    samples = [completed(assembled, values) for values in _moments()]
    for wire in wires(assembled):
        if wire.source not in names:
            continue
        pull = wire.moves or sign(assembled, wire.equation, wire.source, samples)
        mechanism = assembled.declared[wire.equation].mechanism
        yield Arrow(wire.source, wire.target, pull, mechanism, wire.via, wire.equation)
    for wire in entry_wires(assembled):
        mechanism = assembled.declared[wire.source].mechanism
        yield Arrow(wire.source, wire.target, wire.moves, mechanism, wire.via, wire.equation)


@lru_cache(maxsize=1)
def _moments() -> tuple[dict[str, float], ...]:
    """Return every person at another minute of the usual day."""
    return tuple(
        simulate(Scenario(person), step=5.0).snapshot(480.0 + 95.0 * number)
        for number, person in enumerate(people)
    )
