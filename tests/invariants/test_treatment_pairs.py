"""Every pair of treatments runs, in every person, and glucose stays within what a body can have."""

from itertools import combinations

import numpy as np
import pytest

import physiology as ph

PAIRS = tuple(combinations(sorted(ph.treatments), 2))


def largest(key: str) -> float:
    return float(ph.catalogue()[ph.treatments[key].dose].bounds[1])


def lived(person: str, doses: dict[str, float], **values: float) -> np.ndarray:
    run = ph.simulate(ph.Scenario(person, treatments=doses, values=values), step=10.0)
    for name in ("plasma_glucose", "plasma_insulin", "ketones", "urinary_glucose_loss"):
        assert np.isfinite(run[name]).all()
    return run["plasma_glucose"]


@pytest.mark.slow
@pytest.mark.parametrize("person", list(ph.people))
def test_every_drug_beside_usual_insulin(person):
    # Other pairs are looked at where they do most, at their largest doses.
    for pair in [one for one in PAIRS if "basal_insulin" in one]:
        glucose = lived(person, {key: ph.treatments[key].doses[-1] for key in pair})
        assert 20.0 < glucose.min() <= glucose.max() < 700.0, pair


@pytest.mark.slow
@pytest.mark.parametrize("person", list(ph.people))
def test_every_pair_at_the_largest_doses(person):
    for pair in PAIRS:
        # 160 U of basal insulin beside the usual doses is more than a body can live on.
        lowest = 0.5 if "basal_insulin" in pair else 10.0
        glucose = lived(person, {key: largest(key) for key in pair})
        assert lowest < glucose.min() <= glucose.max() < 700.0, pair


@pytest.mark.parametrize("person", list(ph.people))
def test_all_drugs_together(person):
    doses = {key: treatment.doses[0] for key, treatment in ph.treatments.items()}
    assert lived(person, doses).min() > 15.0


@pytest.mark.parametrize("filtration", [10.0, 180.0])
def test_drugs_with_any_kidney(filtration):
    for key in ph.treatments:
        lived("type2_moderate", {key: largest(key)}, glomerular_filtration_rate=filtration)
