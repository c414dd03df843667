"""Elementwise functions of the cases, with all their derivatives in closed form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from numpy.polynomial import Polynomial

from graders.cases import Case, Constant, FunctionArgument
from graders.oracles import differences
from graders.oracles.differences import Float
from graders.topics.draw import Draw

#: name → the coefficients of a polynomial, the constant term first
_POLYNOMIALS: Mapping[str, Callable[[dict[str, float]], Sequence[float]]] = {
    "square": lambda _: [0, 0, 1],
    "square_by_product": lambda _: [0, 0, 1],
    "product_power": lambda _: [0, 0, 0, 0, 1],
    "cubic": lambda k: [0, k["c"], k["b"], k["a"]],
    "linear": lambda k: [0, k["a"]],
    "affine": lambda k: [k["b"], k["a"]],
    "power": lambda k: [0] * int(k["a"]) + [1],
}

#: name → the names of its constants
CONSTANTS: Mapping[str, tuple[str, ...]] = {
    "square": (),
    "square_by_product": (),
    "product_power": (),
    "cubic": ("a", "b", "c"),
    "linear": ("a",),
    "affine": ("a", "b"),
    "power": ("a",),
    "sine": ("a",),
    "exponential": ("a",),
    "tanh": ("a",),
}


def derivative(function: FunctionArgument, x: Float, order: int) -> Float:
    """The derivative of that order at every element of ``x``; order 0 is the function itself."""
    constants = {name: float(np.asarray(value)) for name, value in function.constants.items() if value is not None}
    if function.name in _POLYNOMIALS:
        polynomial = Polynomial(_POLYNOMIALS[function.name](constants))
        values = polynomial.deriv(order)(x) if order else polynomial(x)
        return np.asarray(values, dtype=np.float64) * np.ones_like(x)
    a = constants["a"]
    if function.name == "sine":
        return np.asarray(a**order * np.sin(a * x + order * np.pi / 2))
    if function.name == "exponential":
        return np.asarray(a**order * np.exp(a * x))
    assert function.name == "tanh"
    # With t = tanh(a x), dt/dx = a (1 - t²): every derivative is a polynomial in t.
    in_tanh = Polynomial([0, 1])
    for _ in range(order):
        in_tanh = in_tanh.deriv() * Polynomial([a, 0, -a])
    return np.asarray(in_tanh(np.tanh(a * x)))


def slope(function: FunctionArgument, x: Float, order: int) -> tuple[Float, Float]:
    """The derivative of that order by finite differences of the one below it, with error bounds (order 1 or more)."""
    return differences.derivative(lambda step: derivative(function, x + step, order - 1), np.array(0.0))


def curvature(function: FunctionArgument, x: Float) -> tuple[Float, Float]:
    """The second derivative by finite differences of the function's values alone, with error bounds."""
    return differences.second_derivative(lambda step: derivative(function, x + step, 0), np.array(0.0))


def function_of(case: Case) -> FunctionArgument:
    """The function argument ``f`` of a case."""
    argument = case.arguments["f"]
    assert isinstance(argument, FunctionArgument)
    return argument


def drawn_function(draw: Draw, name: str) -> FunctionArgument:
    """The function of that name. Constants are quarters, which float32 holds exactly; a power is a whole number."""
    constants: dict[str, Constant] = {}
    for key in CONSTANTS[name]:
        constants[key] = draw.integer(3, 5) if name == "power" else draw.integer(3, 7) / 4
    return FunctionArgument(name, constants)


def drawn_functions() -> SearchStrategy[FunctionArgument]:
    """Any of the functions, with drawn constants."""

    def with_constants(name: str) -> SearchStrategy[FunctionArgument]:
        values: SearchStrategy[int] | SearchStrategy[float]
        values = st.integers(2, 5) if name == "power" else st.integers(2, 6).map(lambda quarters: quarters / 4)
        return st.fixed_dictionaries(dict.fromkeys(CONSTANTS[name], values)).map(
            lambda constants: FunctionArgument(name, constants)
        )

    return st.sampled_from(sorted(CONSTANTS)).flatmap(with_constants)
