"""Elementary functions of several numbers at once, written as vector instructions.

LLVM computes sums and products of a vector at once, but exp, log, cosine and tanh one number
after the other. Here they are series on a reduced range; against the C library they are right to
a few units in the last place (tested).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from llvmlite import ir

_FRACTION_BITS = 52
_LN2 = 0.6931471805599453
#: ln 2 and pi in two parts: the first has trailing zeros, so its multiples are exact.
_LN2_HIGH, _LN2_LOW = 0.693145751953125, 1.42860682030941723212e-6
_PI_HIGH, _PI_LOW = 3.1415926218032837, 3.1786509424591713e-8
#: Beyond these the answer is nothing, or larger than any number of a body.
_SMALLEST, _LARGEST = -700.0, 700.0


class Composed:
    """Functions made of others, whether these are instructions or only recorded."""

    number: Callable[[float], Any]
    add: Callable[[Any, Any], Any]
    subtract: Callable[[Any, Any], Any]
    times: Callable[[Any, Any], Any]
    divide: Callable[[Any, Any], Any]
    negative: Callable[[Any], Any]
    compare: Callable[[str, Any, Any], Any]
    either: Callable[[Any, Any], Any]
    both: Callable[[Any, Any], Any]
    select: Callable[[Any, Any, Any], Any]
    root: Callable[[Any], Any]
    size: Callable[[Any], Any]
    exp: Callable[[Any], Any]
    log: Callable[[Any], Any]
    remainder: Callable[[Any, Any], Any]

    def choose(self, sign: str, a: Any, b: Any, yes: Any, no: Any) -> Any:
        """Return ``yes`` in the lanes where a stands so to b, and ``no`` elsewhere."""
        return self.select(self.compare(sign, a, b), yes, no)

    def power(self, a: Any, b: Any) -> Any:
        """Return a to the power of b for a of zero or more; what is less has none."""
        found = self.exp(self.times(b, self.log(a)))
        nothing = self.choose(
            "==", a, self.number(0.0), self.number(0.0), self.number(float("nan"))
        )
        return self.choose(">", a, self.number(0.0), found, nothing)

    def log1p(self, a: Any) -> Any:
        """Return log(1 + a), to the absolute accuracy that sums with it need."""
        return self.log(self.add(a, self.number(1.0)))

    def tanh(self, a: Any) -> Any:
        """Return the hyperbolic tangent, to an absolute accuracy."""
        grown = self.exp(self.add(a, a))
        lack = self.divide(self.number(2.0), self.add(grown, self.number(1.0)))
        return self.subtract(self.number(1.0), lack)


class Arithmetic(Composed):
    """Writes instructions on vectors of ``lanes`` numbers with one builder."""

    def __init__(self, builder: Any, lanes: int) -> None:
        self.build = builder
        self.lanes = lanes
        self.vector = ir.VectorType(ir.DoubleType(), lanes)
        self.whole = ir.VectorType(ir.IntType(64), lanes)

    def number(self, value: float) -> Any:
        """Return the same number in every lane."""
        return ir.Constant(self.vector, [float(value)] * self.lanes)

    def everywhere(self, value: Any) -> Any:
        """Return a number of the running program in every lane."""
        one = self.build.insert_element(
            ir.Constant(self.vector, ir.Undefined), value, ir.Constant(ir.IntType(32), 0)
        )
        same = ir.Constant(ir.VectorType(ir.IntType(32), self.lanes), [0] * self.lanes)
        return self.build.shuffle_vector(one, ir.Constant(self.vector, ir.Undefined), same)

    def integer(self, value: int) -> Any:
        """Return the same whole number in every lane."""
        return ir.Constant(self.whole, [value] * self.lanes)

    def add(self, a: Any, b: Any) -> Any:
        """Return a + b."""
        return self.build.fadd(a, b)

    def times(self, a: Any, b: Any) -> Any:
        """Return a * b."""
        return self.build.fmul(a, b)

    def subtract(self, a: Any, b: Any) -> Any:
        """Return a - b."""
        return self.build.fsub(a, b)

    def divide(self, a: Any, b: Any) -> Any:
        """Return a / b."""
        return self.build.fdiv(a, b)

    def negative(self, a: Any) -> Any:
        """Return -a."""
        return self.build.fneg(a)

    def compare(self, sign: str, a: Any, b: Any) -> Any:
        """Return in which lanes a stands so to b."""
        return self.build.fcmp_ordered(sign, a, b)

    def either(self, a: Any, b: Any) -> Any:
        """Return in which lanes one condition holds."""
        return self.build.or_(a, b)

    def both(self, a: Any, b: Any) -> Any:
        """Return in which lanes both conditions hold."""
        return self.build.and_(a, b)

    def select(self, holds: Any, yes: Any, no: Any) -> Any:
        """Return ``yes`` in the lanes where a condition holds, and ``no`` elsewhere."""
        return self.build.select(holds, yes, no)

    def fused(self, a: Any, b: Any, c: Any) -> Any:
        """Return a * b + c, rounded once."""
        return self._call("fma", a, b, c)

    def floor(self, a: Any) -> Any:
        """Return the next whole number below."""
        return self._call("floor", a)

    def root(self, a: Any) -> Any:
        """Return the square root."""
        return self._call("sqrt", a)

    def size(self, a: Any) -> Any:
        """Return the absolute value."""
        return self._call("fabs", a)

    def remainder(self, a: Any, b: Any) -> Any:
        """Return a modulo b, with the sign of b as in Python."""
        whole = self.floor(self.build.fdiv(a, b))
        return self.build.fsub(a, self.times(whole, b))

    def exp(self, a: Any) -> Any:
        """Return e to the power of a."""
        a = self.choose("<", a, self.number(_SMALLEST), self.number(_SMALLEST), a)
        a = self.choose(">", a, self.number(_LARGEST), self.number(_LARGEST), a)
        doublings = self._nearest(self.times(a, self.number(1.0 / _LN2)))
        rest = self._without(a, doublings, _LN2_HIGH, _LN2_LOW)
        grown = self._series(rest, [1.0 / math.factorial(k) for k in range(13)])
        exponent = self.build.add(self.build.fptosi(doublings, self.whole), self.integer(1023))
        power = self.build.shl(exponent, self.integer(_FRACTION_BITS))
        return self.times(grown, self.build.bitcast(power, self.vector))

    def log(self, a: Any) -> Any:
        """Return the natural logarithm of a positive number."""
        bits = self.build.bitcast(a, self.whole)
        # Cut so that what is left lies around 1, between the roots of 1/2 and 2.
        shifted = self.build.sub(bits, self.integer(0x3FE6A09E667F3BCD))
        exponent = self.build.ashr(shifted, self.integer(_FRACTION_BITS))
        cut = self.build.shl(exponent, self.integer(_FRACTION_BITS))
        left = self.build.bitcast(self.build.sub(bits, cut), self.vector)
        above = self.build.fsub(left, self.number(1.0))
        ratio = self.build.fdiv(above, self.add(left, self.number(1.0)))
        square = self.times(ratio, ratio)
        series = self._series(square, [2.0 / (2 * k + 1) for k in range(12)])
        doublings = self.build.sitofp(exponent, self.vector)
        small = self.fused(doublings, self.number(_LN2_LOW), self.times(ratio, series))
        return self.fused(doublings, self.number(_LN2_HIGH), small)

    def cos(self, a: Any) -> Any:
        """Return the cosine of an angle of a few turns."""
        halves = self._nearest(self.times(a, self.number(1.0 / math.pi)))
        rest = self._without(a, halves, _PI_HIGH, _PI_LOW)
        square = self.times(rest, rest)
        wave = self._series(square, [(-1.0) ** k / math.factorial(2 * k) for k in range(12)])
        odd = self.remainder(halves, self.number(2.0))
        sign = self.fused(self.number(-2.0), odd, self.number(1.0))
        return self.times(wave, sign)

    def _nearest(self, a: Any) -> Any:
        return self.floor(self.add(a, self.number(0.5)))

    def _without(self, a: Any, count: Any, high: float, low: float) -> Any:
        """Return what is left of a without ``count`` times a constant given in two parts."""
        minus = self.build.fneg(count)
        return self.fused(minus, self.number(low), self.fused(minus, self.number(high), a))

    def _series(self, a: Any, coefficients: list[float]) -> Any:
        """Write a polynomial by halves, so that few of its terms wait for each other (Estrin)."""
        terms, power = [self.number(one) for one in coefficients], a
        while len(terms) > 1:
            pairs = [self.fused(terms[k + 1], power, terms[k]) for k in range(0, len(terms) - 1, 2)]
            terms = pairs + terms[2 * len(pairs) :]
            power = self.times(power, power)
        return terms[0]

    def _call(self, name: str, *arguments: Any) -> Any:
        kind = ir.FunctionType(self.vector, [self.vector] * len(arguments))
        full = f"llvm.{name}.v{self.lanes}f64"
        module = self.build.module
        function = module.globals.get(full) or ir.Function(module, kind, full)
        return self.build.call(function, arguments)
