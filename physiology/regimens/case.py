"""What a regimen may ask of a body: its usual meals, its own settings, how it fares untreated."""

from __future__ import annotations

from dataclasses import dataclass

from physiology.body import Body
from physiology.core.assemble import model
from physiology.habit import habit
from physiology.schedule import Entry, Meal
from physiology.settings import own_settings
from physiology.usual import Therapy, treated_schedule, usual_meals


@dataclass(frozen=True)
class Case:
    """A person before a regimen.

    Attributes
    ----------
    person : str
        Key of ``physiology.people``.
    """

    person: str

    @property
    def body(self) -> Body:
        """The body as stored."""
        return Body(self.person)

    @property
    def meals(self) -> tuple[Meal, ...]:
        """The usual meals."""
        return usual_meals()

    @property
    def own_insulin(self) -> Therapy | None:
        """The usual insulin treatment; ``None`` for a body that lives without."""
        return habit(self.body).therapy

    @property
    def insulin_needed(self) -> Therapy:
        """The insulin it takes or, without insulin treatment, would need in the long run.

        Raises
        ------
        ScenarioError
            If it needs none.
        """
        return own_settings(self.body).therapy

    @property
    def fasting_glucose(self) -> float:
        """Glucose at the end of a usual night, mg/dL."""
        mass = habit(self.body).fasting[model().states.index("plasma_glucose_mass")]
        return float(mass / self.body.value("glucose_distribution_volume"))

    @property
    def secretory_capacity(self) -> float:
        """Beta-cell mass times function, 1 in health."""
        return self.body.value("beta_cell_mass") * self.body.value("beta_cell_function")

    def value(self, name: str) -> float:
        """Return a parameter of the body."""
        return self.body.value(name)

    def with_own_insulin(self, meals: tuple[Meal, ...]) -> tuple[Entry, ...]:
        """Return meals with the insulin that the body usually takes for them, if any."""
        return treated_schedule(meals, self.own_insulin)
