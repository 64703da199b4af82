"""The helpers of the equations: limits, midpoints, direction, and the compiled copy."""

import math

import numpy as np
import pytest

from physiology.core import kinetics
from physiology.core.compiled import engine

GRID = np.linspace(-3.0, 3.0, 61)


def test_hill():
    assert kinetics.hill(0.0, 2.0, 3.0) == 0.0
    assert kinetics.hill(-1.0, 2.0, 3.0) == 0.0
    assert kinetics.hill(2.0, 2.0, 3.0) == 0.5
    assert kinetics.hill(4.0, 2.0, 3.0) == pytest.approx(8 / 9)
    assert kinetics.hill(4.0, 2.0, 1.0) == pytest.approx(kinetics.michaelis_menten(4.0, 2.0))


def test_michaelis_menten():
    assert kinetics.michaelis_menten(0.0, 2.0) == 0.0
    assert kinetics.michaelis_menten(2.0, 2.0) == 0.5
    assert kinetics.michaelis_menten(1e12, 2.0) == pytest.approx(1.0)


def test_logistic():
    assert kinetics.logistic(0.0, 2.0) == 0.5
    assert kinetics.logistic(2.0, 2.0) == pytest.approx(1 / (1 + math.exp(-1)))
    assert kinetics.logistic(60.0, 2.0) == pytest.approx(1.0)
    assert kinetics.logistic(-60.0, 2.0) == pytest.approx(0.0, abs=1e-12)


def test_softplus():
    assert kinetics.softplus(0.0, 2.0) == pytest.approx(2.0 * math.log(2.0))
    assert kinetics.softplus(1e4, 2.0) == 1e4
    assert kinetics.softplus(-1e4, 2.0) == 0.0
    assert kinetics.softplus(3.0, 1e-9) == pytest.approx(3.0)


def test_smooth_positive():
    assert kinetics.smooth_positive(0.0, 2.0) == 1.0
    assert kinetics.smooth_positive(1e6, 2.0) == pytest.approx(1e6)
    assert kinetics.smooth_positive(-1e3, 2.0) == pytest.approx(1e-3, rel=1e-3)


def test_onset():
    assert kinetics.onset(-1.0, 2.0) == 0.0
    assert kinetics.onset(0.0, 2.0) == 0.0
    assert kinetics.onset(2.0, 2.0) == 1.0
    assert kinetics.onset(1e6, 2.0) == pytest.approx(1e6, rel=1e-5)


@pytest.mark.parametrize(
    "curve",
    [lambda x: kinetics.hill(x, 1.0, 2.5), lambda x: kinetics.logistic(x, 0.5),
     lambda x: kinetics.softplus(x, 0.5), lambda x: kinetics.smooth_positive(x, 0.5),
     lambda x: kinetics.onset(x, 0.5), kinetics.hyperbolic_tangent],
    ids=["hill", "logistic", "softplus", "smooth_positive", "onset", "hyperbolic_tangent"],
)  # fmt: skip
def test_every_curve_rises(curve):
    assert (np.diff([curve(float(x)) for x in GRID]) >= 0.0).all()


@pytest.mark.parametrize("helper", kinetics.HELPERS, ids=lambda helper: helper.__name__)
def test_the_compiled_helper_is_the_same(helper):
    count = helper.__code__.co_argcount
    rng = np.random.default_rng(3)
    for _ in range(20):
        arguments = rng.uniform(0.1, 3.0, count)
        compiled = getattr(engine(), helper.__name__)(*arguments)
        assert compiled == pytest.approx(helper(*arguments), rel=1e-14)
