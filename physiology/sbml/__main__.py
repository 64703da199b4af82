"""Write a person, or a scenario that was shared as a file, as SBML.

``python -m physiology.sbml type2_early --output type2_early.xml``
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from physiology.core.errors import ScenarioError, SimulationError
from physiology.people import people
from physiology.sbml import to_sbml
from physiology.scenario import Scenario


def scenario_of(subject: str) -> Scenario:
    """Return the usual day of a person, or the scenario in a JSON file.

    Raises
    ------
    ScenarioError
        If there is no such person or file, or no scenario in it.
    """
    if subject in people:
        return Scenario(subject)
    try:
        text = Path(subject).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ScenarioError(
            f"'{subject[:60]}' is no file of a scenario and no person; "
            f"people are {', '.join(people)}"
        ) from None
    return Scenario.from_json(text)


def main(arguments: list[str] | None = None) -> int:
    """Write the file; return 2 if it cannot be."""
    parser = argparse.ArgumentParser(
        prog="python -m physiology.sbml", description="Write the model and a scenario as SBML."
    )
    parser.add_argument("subject", help="a person, or a JSON file of a scenario")
    parser.add_argument("--output", type=Path, help="file to write (otherwise printed)")
    chosen = parser.parse_args(arguments)
    try:
        text = to_sbml(scenario_of(chosen.subject))
        if chosen.output is None:
            sys.stdout.write(text)
        else:
            chosen.output.write_text(text, encoding="utf-8")
    except (ScenarioError, SimulationError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
