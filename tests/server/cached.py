"""Every cache of a server process, and how much it may hold.

A cache whose key a visitor can move fills up in any long lecture, so what it may hold in the end
is stated here: entries by its declaration, size of an entry below. One that is keyed by what is
declared (people, languages, lessons, the model) has as many entries as there are of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from components.server.compression import MOST_KEPT

ROOT = Path(__file__).resolve().parents[2]

KILOBYTES = {
    "components.report.run.report": 250.0,
    "components.teaching.bodies.run._whole": 10_000.0,
    "components.teaching.bodies.run.ran": 100.0,
    "components.teaching.pictures._drawn": 100.0,
    "components.teaching.readouts.read._protocol": 5.0,
    "components.treatments.weeks.over_weeks": 5.0,
    "components.years.bodies.bodies": 25.0,
    "physiology.controllers.on_board.action_curves": 10.0,
    "physiology.habit.habit": 6.0,
    "physiology.population.habits.middle": 16.0,
    "physiology.settings._found": 6.0,
    "physiology.settings.correction_factor": 5.0,
    "physiology.simulate._fasting_at": 5.0,
    "physiology.simulate.pump_levels": 300.0,
    "physiology.usual.usual_table": 4.0,
    "physiology.years.progress._progress": 500.0,
}
"""Largest size of an entry with its key, in caches whose key a visitor can move."""

DECLARED = frozenset(
    {
        "components.body.wiring.actions",
        "components.body.wiring.flows",
        "components.controls.declared.control",
        "components.model.effects.effects",
        "components.model.tree.definition",
        "components.schedule.kinds.kind_facts",
        "components.schedule.limits.limits",
        "components.schedule.limits.stands_alone",
        "components.schedule.usual.usual_entries",
        "components.server.bundle._joined",
        "components.server.bundle._version",
        "components.server.release.release",
        "components.teaching.answer.authored",
        "components.teaching.readouts.trials.two_weeks_insulin",
        "components.texts.browser.script",
        "components.texts.browser.version",
        "components.texts.catalogue.catalogue",
        "components.treatments.offer.offer",
        "components.treatments.untreated._days_of_life_style",
        "components.treatments.untreated._prescribed",
        "physiology.causal_map._map",
        "physiology.causal_way._after",
        "physiology.causal_way._moment",
        "physiology.causal_way._pull",
        "physiology.core.assemble._positions",
        "physiology.core.compiled.engine",
        "physiology.core.integrate.fixed",
        "physiology.core.lanes._held",
        "physiology.core.many._absolute",
        "physiology.core.many._at_rest",
        "physiology.core.many._followers",
        "physiology.core.many._free",
        "physiology.depots.depot_chain",
        "physiology.sbml.template.template",
    }
)
"""Caches keyed by what is declared, never by a value that somebody sends."""

_FOUND = re.compile(
    r"^[ \t]*@(?:functools\.)?(?:lru_cache(?P<size>\(.*\))?|cache)\n"
    r"(?:[ \t]*@.*\n)*[ \t]*def (?P<name>\w+)\((?P<no_key>\))?",
    re.MULTILINE,
)


def declared() -> Iterator[str]:
    """Yield the name of every cache with more than one entry, as the sources declare them."""
    for package in ("components", "physiology"):
        for path in sorted((ROOT / package).rglob("*.py")):
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            for found in _FOUND.finditer(path.read_text(encoding="utf-8")):
                if not found["no_key"] and found["size"] != "(maxsize=1)":
                    yield f"{module.removesuffix('.__init__')}.{found['name']}"


def cache(name: str) -> Any:
    """Return a cached function by its whole name."""
    module, _, function = name.rpartition(".")
    return getattr(import_module(module), function)


def most_megabytes() -> float:
    """Return what all caches of a process hold when they are full, MB; compressed files too."""
    kept = sum(cache(name).cache_parameters()["maxsize"] * kb for name, kb in KILOBYTES.items())
    return kept / 1024 + MOST_KEPT / 1024**2
