"""People who differ: declared spreads between people, cohorts drawn from them, virtual trials."""

from physiology.population.cohort import Cohort, Failure, cohort
from physiology.population.draw import population
from physiology.population.spread import Distribution, distributions
from physiology.population.trial import TrialResult, virtual_trial

__all__ = [
    "Cohort",
    "Distribution",
    "Failure",
    "TrialResult",
    "cohort",
    "distributions",
    "population",
    "virtual_trial",
]
