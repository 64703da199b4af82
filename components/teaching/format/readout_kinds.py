"""Each kind of read-out: a value of a signal, an outcome, an experiment, a year."""

from __future__ import annotations

import inspect
from collections.abc import Mapping

import physiology as ph
from components.figures.rows import SIGNALS
from components.teaching.format import readouts as made
from components.teaching.format.body import Body
from components.teaching.format.known import readable
from components.teaching.format.reader import Reader
from components.teaching.format.times import of_day, of_run, written
from components.teaching.problem import did_you_mean
from components.teaching.readouts.trials import TRIALS
from physiology.outcomes import UNITS as OUTCOMES
from physiology.years.recorded import QUANTITIES

_DAYS = ("from", "to", "time", "after")


def _body(read: Reader, bodies: Mapping[str, Body]) -> Body | None:
    key = read.text("body", needed=True)
    if key in bodies:
        return bodies[key]
    if key:
        read.add(f'no body "{key}".{did_you_mean(key, bodies)}')
    return None


def _time(read: Reader, name: str, default: float, body: Body, *, needed: bool = False) -> float:
    """Return a minute of the run of a body."""
    text = read.raw(name, needed=needed)
    if text is None:
        return default
    minute = of_run(text, closes=name == "to")
    if minute is None:
        read.add(f'"{text}" is no time. Use 07:00, 30:00 or "day 2 06:00".')
        return default
    if minute > body.minutes:
        read.add(f"reads {text}, the run ends at {written(body.minutes)}.")
    return minute


def _taken(read: Reader, bodies: Mapping[str, Body]) -> made.Readout | None:
    body = _body(read, bodies)
    signal, take = read.text("signal"), read.choice("take", made.TAKES, needed=True)
    if signal not in readable():
        read.add(f'unknown signal "{signal}".{did_you_mean(signal, SIGNALS)}')
    if body is None or not take:
        for name in (*_DAYS, "level"):
            read.has(name)
        return None
    if take == "at":
        time = _time(read, "time", 0.0, body, needed=True)
        return made.Taken(body.key, signal, take, time, time)
    if take in made.POINTS:
        after = _time(read, "after", 0.0, body)
        level = read.number("level", needed=True)
        return made.Taken(body.key, signal, take, after, body.minutes, level or 0.0)
    start = _time(read, "from", 0.0, body)
    end = _time(read, "to", body.minutes, body)
    if start >= end:
        read.add('"from" must be before "to".')
    return made.Taken(body.key, signal, take, start, end)


def _outcome(read: Reader, bodies: Mapping[str, Body]) -> made.Readout | None:
    body, outcome = _body(read, bodies), read.text("outcome")
    if outcome not in OUTCOMES:
        read.add(f'unknown outcome "{outcome}".{did_you_mean(outcome, OUTCOMES)}')
    start, end = of_day(read.raw("from", "00:00")), of_day(read.raw("to", "24:00"))
    if start is None or end is None or start >= end:
        read.add('"from" and "to" must be times of day, the first before the second.')
        return None
    return None if body is None else made.OutcomeOf(body.key, outcome, start, end)


def _protocol(read: Reader, bodies: Mapping[str, Body]) -> made.Readout | None:
    body, protocol, readout = _body(read, bodies), read.text("protocol"), read.text("readout")
    settings = read.mapping("settings")
    known = [name for name in ph.protocols.__all__ if name.islower()]
    if protocol not in known:
        read.add(f'unknown protocol "{protocol}".{did_you_mean(protocol, known)}')
        return None
    of = getattr(ph.protocols, protocol)
    units = inspect.getmodule(of).UNITS  # type: ignore[union-attr]
    if readout not in units:
        read.add(f'{protocol} has no read-out "{readout}".{did_you_mean(readout, units)}')
    allowed = list(inspect.signature(of).parameters)[1:]
    for name in settings:
        if name not in allowed:
            read.add(f'{protocol} has no setting "{name}".{did_you_mean(name, allowed)}')
    if body is None:
        return None
    return made.FromProtocol(body.key, protocol, readout, tuple(sorted(settings.items())))


def _progress(read: Reader, bodies: Mapping[str, Body]) -> made.Readout | None:
    body, quantity = _body(read, bodies), read.text("progress")
    if quantity not in QUANTITIES:
        read.add(f'unknown quantity "{quantity}".{did_you_mean(quantity, QUANTITIES)}')
    year = read.number("year", needed=True)
    if body is None or year is None:
        return None
    if not body.life:
        read.add(f'progress needs a body with a life; "{body.key}" has none.')
        return None
    life = ph.lives[body.life]
    first = life.body.value("age")
    if not first <= year <= first + life.years:
        read.add(f"year {year:g} is outside the life, {first:g} to {first + life.years:g}.")
    return made.FromYears(body.key, quantity, year)


def _trial(read: Reader, _bodies: Mapping[str, Body]) -> made.Readout | None:
    trial, person = read.text("trial"), read.text("person", needed=True)
    readout = read.text("readout", needed=True)
    if trial not in TRIALS:
        read.add(f'unknown trial "{trial}".{did_you_mean(trial, TRIALS)}')
    elif readout not in TRIALS[trial].units:
        read.add(
            f'{trial} has no read-out "{readout}".{did_you_mean(readout, TRIALS[trial].units)}'
        )
    if person not in ph.people:
        read.add(f'unknown person "{person}". Known: {", ".join(ph.people)}.')
    return made.FromTrial(trial, person, readout)


def _derived(read: Reader, _bodies: Mapping[str, Body]) -> made.Readout | None:
    how = next(one for one in made.DERIVED if one in read.table)
    parts = read.texts(how)
    if len(parts) != 2:
        read.add(f"{how} needs two read-outs.")
        return None
    return made.Derived(how, *parts)


READ = {
    "signal": _taken, "outcome": _outcome, "protocol": _protocol, "progress": _progress,
    "trial": _trial, **dict.fromkeys(made.DERIVED, _derived),
}  # fmt: skip
