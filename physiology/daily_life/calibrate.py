"""Set behaviour against published days: ``python -m physiology.daily_life.calibrate [--fit]``.

Without ``--fit`` it prints what days in type 1 diabetes look like with each therapy beside what
was published. With it, the free numbers of behaviour move from their priors, which say what is
plausible, towards the published figures; ``--write`` puts them into ``behaviour.py``.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

from physiology import protocols
from physiology.core.integrate import Array
from physiology.daily_life import behaviour as behaviour_file
from physiology.daily_life.behaviour import Behaviour

THERAPIES = ("mdi", "pump", "closed_loop")
READOUTS = (
    "time_in_range", "time_below_70", "time_below_54", "time_above_250", "glucose_cv",
    "mean_glucose", "gmi",
)  # fmt: skip
#: Therapy ("" for the gain of the loop over injections), read-out, published value and how near
#: to it is near enough. Groups of trials: Brown2019 for time in ranges, users of sensors for CV.
AIMS = (
    ("mdi", "time_in_range", 60.0, 3.0),
    ("mdi", "time_below_70", 3.0, 0.6),
    ("mdi", "glucose_cv", 37.5, 2.0),
    ("pump", "time_in_range", 60.0, 3.0),
    ("pump", "time_below_70", 3.0, 0.6),
    ("pump", "glucose_cv", 37.5, 2.0),
    ("closed_loop", "time_in_range", 71.0, 2.0),
    ("closed_loop", "time_below_70", 1.5, 0.5),
    ("closed_loop", "time_below_54", 0.3, 0.2),
    ("", "time_in_range", 11.5, 1.5),
)
#: Free numbers: the most plausible value, and how far from it is still plausible.
PRIORS = {
    "dosed_share": (1.10, 0.05),
    "counting_spread": (0.30, 0.05),
    "forgotten_share": (0.08, 0.03),
    "day_sensitivity_spread": (0.15, 0.04),
    "block_sensitivity_spread": (0.25, 0.05),
    "correction_above": (170.0, 15.0),
    "rescue_below": (65.0, 3.0),
    "asleep_rescue_below": (57.0, 3.0),
}
_PERSON, _DAYS = "type1", 14
_NUDGE = 0.5


def fortnight(job: tuple[str, int, Behaviour]) -> list[float]:
    """Return the read-outs of a fortnight of one therapy and seed."""
    therapy, seed, behaviour = job
    lived = protocols.day(_PERSON, days=_DAYS, seed=seed, therapy=therapy, behaviour=behaviour)
    return [lived.readouts[name] for name in READOUTS]


def figures(pool: ProcessPoolExecutor, behaviours: Sequence[Behaviour], seeds: int) -> Array:
    """Return medians over fortnights, shape (behaviours, therapies, read-outs)."""
    jobs = [(kind, seed, how) for how in behaviours for kind in THERAPIES for seed in range(seeds)]
    found = np.array(list(pool.map(fortnight, jobs, chunksize=seeds)))
    shape = (len(behaviours), len(THERAPIES), seeds, len(READOUTS))
    return np.asarray(np.median(found.reshape(shape), axis=2))


def misfit(found: Array) -> Array:
    """Return how far figures, shape (therapies, read-outs), are from each aim."""
    return np.array([(_read(found, kind, name) - aim) / near for kind, name, aim, near in AIMS])


def _read(found: Array, kind: str, name: str) -> float:
    column = found[:, READOUTS.index(name)]
    if not kind:
        return float(column[THERAPIES.index("closed_loop")] - column[THERAPIES.index("mdi")])
    return float(column[THERAPIES.index(kind)])


def behaviour_at(moves: Array) -> Behaviour:
    """Return the behaviour so many plausible spreads away from the priors."""
    pairs = zip(PRIORS.items(), moves, strict=True)
    return Behaviour(**{name: centre + spread * move for (name, (centre, spread)), move in pairs})


def moves_of(behaviour: Behaviour) -> Array:
    """Return how many plausible spreads a behaviour is away from the priors."""
    return np.array(
        [(getattr(behaviour, name) - centre) / spread for name, (centre, spread) in PRIORS.items()]
    )


def fit(pool: ProcessPoolExecutor, rounds: int, seeds: int) -> Behaviour:
    """Return the behaviour nearest to the aims and the priors together (Gauss and Newton)."""
    moves = moves_of(Behaviour())
    reached = np.inf
    length = 1.0
    best = moves
    for number in range(rounds):
        trials = [moves, *(moves + _NUDGE * row for row in np.eye(len(moves)))]
        base, *nudged = (
            misfit(one) for one in figures(pool, [behaviour_at(t) for t in trials], seeds)
        )
        cost = float(base @ base + moves @ moves)
        print(f"round {number}: cost {cost:.2f}", flush=True)
        if cost < reached:
            reached, best = cost, moves
        else:
            length *= 0.5
        slopes = np.stack([(one - base) / _NUDGE for one in nudged], axis=1)
        both = np.vstack([slopes, np.eye(len(moves))])
        step = np.linalg.lstsq(both, -np.concatenate([base, moves]), rcond=None)[0]
        moves = np.clip(moves + length * step, -2.5, 2.5)
    return behaviour_at(best)


def table(found: Array) -> str:
    """Return figures, shape (therapies, read-outs), as lines of text."""
    head = f"{'':12s}" + "".join(f"{name.removeprefix('time_'):>14s}" for name in READOUTS)
    lines = [
        f"{kind:12s}" + "".join(f"{value:14.2f}" for value in row)
        for kind, row in zip(THERAPIES, found, strict=True)
    ]
    aims = [
        f"{kind or 'gain of the loop':18s}{name:16s}{_read(found, kind, name):8.2f}"
        f"   published {aim:g}, near enough {near:g}"
        for kind, name, aim, near in AIMS
    ]
    return "\n".join([head, *lines, "", *aims])


def write(behaviour: Behaviour) -> None:
    """Put the free numbers into the file of the behaviour."""
    path = Path(behaviour_file.__file__)
    text = path.read_text(encoding="utf-8")
    for name in PRIORS:
        pattern = rf"(\b{name}: float = assumed\(\s*)[\d.]+"
        text, count = re.subn(pattern, rf"\g<1>{float(f'{getattr(behaviour, name):.3g}')}", text)
        if count != 1:
            raise ValueError(f"{path.name}: {name} is not there once")
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--write", action="store_true", help="put the fitted values into the file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with ProcessPoolExecutor(options.workers) as pool:
        behaviour = fit(pool, options.rounds, options.seeds) if options.fit else Behaviour()
        if options.fit:
            print(*(f"{name} {getattr(behaviour, name):.3g}" for name in PRIORS), sep="\n")
        print(table(figures(pool, [behaviour], options.seeds)[0]))
    if options.write:
        write(behaviour)


if __name__ == "__main__":
    main()
