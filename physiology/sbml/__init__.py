"""SBML: the model with one scenario, for COPASI, Tellurium, libroadrunner and others.

Names, units and numbers are ours. Conserved matter is species that reactions move, one reaction
for each flow; everything else with a memory has a rate rule, everything computed an assignment
rule, and every edge of the schedule an event.
"""

from __future__ import annotations

from physiology.core.assemble import model
from physiology.people import people
from physiology.scenario import Scenario
from physiology.simulate import beginning

_WHAT = (
    "Written by Islet (MIT licence), a teaching model of made-up people; nothing in it is advice "
    "about a real person."
)
_HOW = (
    "Time 0 is the start of the scenario. Inputs are constant between events. Matter is counted "
    "per kilogram of the body. Where a closed loop drives the pump, the file holds what it gave, "
    "not the loop."
)


def to_sbml(scenario: Scenario) -> str:
    """Return the model and a scenario as SBML Level 3 Version 2.

    Time 0 of the file is the start of the scenario; its unit is the minute.

    Parameters
    ----------
    scenario : Scenario

    Returns
    -------
    str
        An XML document.

    Raises
    ------
    ScenarioError
        If the therapy makes no sense for the person.
    SimulationError
        If the start of the body cannot be computed within the work budget.
    """
    # libsbml takes a while to load, and nothing else needs it.
    from physiology.sbml.export import written

    who = people[scenario.person]
    about = (
        _WHAT,
        _HOW,
        f"Scenario: {scenario.to_json()}",
    )
    return written(model(), beginning(scenario), f"Islet: {who.label}", about)
