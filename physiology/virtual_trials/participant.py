"""A participant: a body followed over years, that can be tested and put into several arms."""

from __future__ import annotations

import copy
from collections.abc import Mapping

from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.integrate import Level
from physiology.protocols.laboratory import PICOMOLES_PER_MICROUNIT_PER_ML, Subject, millimolar
from physiology.protocols.ogtt import drink
from physiology.years.follow import Follower
from physiology.years.progress import DAYS_OF_YEAR, DETAILS


class Participant(Follower):
    """A body of which time is in the hand of a trial.

    Parameters
    ----------
    body : Body
    detail : str
        As of ``progress``.
    """

    def __init__(self, body: Body, detail: str = "coarse") -> None:
        super().__init__(body, DETAILS[detail])
        self.settings: dict[str, float] = {}
        self.turn({})

    def branch(self) -> Participant:
        """Return the same body again, to be given something else."""
        return copy.deepcopy(self)

    @property
    def year(self) -> float:
        """Years since the beginning."""
        return self.now.day / DAYS_OF_YEAR

    def set(self, values: Mapping[str, float]) -> None:
        """Give other values to parameters from now on; the rest stay as they are."""
        settings = self.settings | dict(values)
        if settings != self.settings:
            self.settings = settings
            self.turn(settings)

    def follow(self, years: float) -> None:
        """Let years pass."""
        self.until(self.now.day + years * DAYS_OF_YEAR)

    def read(self, name: str) -> float:
        """Return a quantity of a course, as it is now."""
        return self.rows[-1][name]

    def subject(self) -> Subject:
        """Return the body after a night, ready for an experiment, on what it takes now."""
        body = self._stretch.body
        parameters = parameter_vector(body)
        position = model().index("parameters")
        for name, value in self.values[-1].items():
            parameters[position[name]] = value
        person = Subject(body, parameters, switch_vector(body), self.now.fast, self.now.therapy)
        return person.rested(self.now.fast)

    def tolerance(self) -> tuple[float, float]:
        """Return glucose (mg/dL) before and two hours after 75 g of glucose."""
        person = self.subject()
        course = person.experiment([*person.basal(), *drink(75.0)], 120.0, step=120.0)
        glucose = course["plasma_glucose"]
        return float(glucose[0]), float(glucose[-1])

    def first_phase(self) -> float:
        """Return mean insulin (uU/mL) 2 to 10 min after glucose into a vein, above basal."""
        person = self.subject()
        dose = Level("intravenous_glucose", 0.0, 1.0, 300.0)
        course = person.experiment([*person.basal(), dose], 10.0)
        insulin = course["plasma_insulin"] / PICOMOLES_PER_MICROUNIT_PER_ML
        return float(insulin[2:].mean() - insulin[0])

    def homa(self) -> tuple[float, float]:
        """Return HOMA-B (%) and HOMA-IR of the fast."""
        person = self.subject()
        fasting = person.fasting
        glucose = millimolar(person.glucose_of(fasting))
        course = person.experiment(person.basal(), 1.0)
        insulin = float(course["plasma_insulin"][0]) / PICOMOLES_PER_MICROUNIT_PER_ML
        return 20.0 * insulin / (glucose - 3.5), glucose * insulin / 22.5
