"""The functions of one tensor that cases hand to a student, by name.

Each works under ``torch.func``, depends on its input, changes nothing in place, and has no kink near the drawn points.
``FORMULAS`` holds the text that a student reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
from torch import Tensor

from graders.language.messages import say
from graders.observation import wrong_gradients

Function = Callable[[Tensor], Tensor]
Constants = Mapping[str, Tensor]

#: name → (formula as a student reads it, implementation of (x, constants))
_REGISTRY: dict[str, tuple[str, Callable[[Tensor, Constants], Tensor]]] = {}


def _register(
    name: str, formula: str
) -> Callable[[Callable[[Tensor, Constants], Tensor]], Callable[[Tensor, Constants], Tensor]]:
    def add(implementation: Callable[[Tensor, Constants], Tensor]) -> Callable[[Tensor, Constants], Tensor]:
        _REGISTRY[name] = (formula, implementation)
        return implementation

    return add


def formula(name: str) -> str:
    """The text of a function, for example ``"x**2"``."""
    return _REGISTRY[name][0]


def build(name: str, constants: Constants) -> Function:
    """The function of that name with the given constants (tensors of the input's dtype)."""
    implementation = _REGISTRY[name][1]

    def f(x: Tensor) -> Tensor:
        return implementation(x, constants)

    f.__name__ = name
    return f


def names() -> tuple[str, ...]:
    """Every registered name."""
    return tuple(_REGISTRY)


# --- elementwise: any shape to the same shape ---------------------------------------------------------------------


@_register("square", "x**2")
def _square(x: Tensor, _: Constants) -> Tensor:
    return x**2


@_register("square_by_product", "x * x")
def _square_by_product(x: Tensor, _: Constants) -> Tensor:
    return x * x


@_register("cubic", "a*x**3 + b*x**2 + c*x")
def _cubic(x: Tensor, constants: Constants) -> Tensor:
    return constants["a"] * x**3 + constants["b"] * x**2 + constants["c"] * x


@_register("linear", "a*x")
def _linear(x: Tensor, constants: Constants) -> Tensor:
    return constants["a"] * x


@_register("affine", "a*x + b")
def _affine(x: Tensor, constants: Constants) -> Tensor:
    return constants["a"] * x + constants["b"]


@_register("sine", "sin(a*x)")
def _sine(x: Tensor, constants: Constants) -> Tensor:
    return torch.sin(constants["a"] * x)


@_register("exponential", "exp(a*x)")
def _exponential(x: Tensor, constants: Constants) -> Tensor:
    return torch.exp(constants["a"] * x)


@_register("power", "x**a")
def _power(x: Tensor, constants: Constants) -> Tensor:
    return x ** int(constants["a"])


@_register("product_power", "x * x * x * x")
def _product_power(x: Tensor, _: Constants) -> Tensor:
    return x * x * x * x


@_register("tanh", "tanh(a*x)")
def _tanh(x: Tensor, constants: Constants) -> Tensor:
    return torch.tanh(constants["a"] * x)


# --- vector to vector -----------------------------------------------------------------------------------------------


@_register("running_sum_of_squares", "cumsum(x**2)")
def _running_sum_of_squares(x: Tensor, _: Constants) -> Tensor:
    return torch.cumsum((x**2).reshape(-1), dim=0).reshape(x.shape)


@_register("mixing", "sin(A @ x) * x.sum()")
def _mixing(x: Tensor, constants: Constants) -> Tensor:
    return torch.sin(constants["A"] @ x) * x.sum()


@_register("bilinear", "(A @ x) * (B @ x)")
def _bilinear(x: Tensor, constants: Constants) -> Tensor:
    return (constants["A"] @ x) * (constants["B"] @ x)


@_register("matrix", "A @ x")
def _matrix(x: Tensor, constants: Constants) -> Tensor:
    return constants["A"] @ x


@_register("powers", "stack([x, x**2, x**3])")
def _powers(x: Tensor, _: Constants) -> Tensor:
    return torch.stack([x, x**2, x**3])


# --- vector (or any shape) to scalar ----------------------------------------------------------------------------------


@_register("square_times_next", "x[0]**2 * x[1]")
def _square_times_next(x: Tensor, _: Constants) -> Tensor:
    return x[0] ** 2 * x[1]


@_register("quadratic_form", "(x * (A @ x)).sum() + (x**3).sum()")
def _quadratic_form(x: Tensor, constants: Constants) -> Tensor:
    return (x * (constants["A"] @ x)).sum() + (x**3).sum()


@_register("chain_products", "(x[:-1] * x[1:]**2).sum() + sin(x).sum()")
def _chain_products(x: Tensor, _: Constants) -> Tensor:
    return (x[:-1] * x[1:] ** 2).sum() + torch.sin(x).sum()


@_register("log_sum_exp", "log(exp(a * x).sum())")
def _log_sum_exp(x: Tensor, constants: Constants) -> Tensor:
    return torch.log(torch.exp(constants["a"] * x).sum())


@_register("weighted_total", "scale * (sin(x) * a + x**2).sum()")
def _weighted_total(x: Tensor, constants: Constants) -> Tensor:
    return constants["scale"] * (torch.sin(x) * constants["a"] + x**2).sum()


# --- rows to one number for each row, with parameters that require grad -----------------------------------------


@_register("critic", "tanh(x @ W) @ v")
def _critic(x: Tensor, constants: Constants) -> Tensor:
    return torch.tanh(x @ constants["W"]) @ constants["v"]


@_register("rows_quadratic", "((x @ W)**2).sum(dim=1) + x @ v")
def _rows_quadratic(x: Tensor, constants: Constants) -> Tensor:
    return ((x @ constants["W"]) ** 2).sum(dim=1) + x @ constants["v"]


# --- any shape to scalar, with a backward written by hand ------------------------------------------------------------


@_register("handwritten", say("case.handwritten"))
def _handwritten(x: Tensor, constants: Constants) -> Tensor:
    return wrong_gradients.handwritten(x, constants)


@_register("sum_of_squares", "(x**2).sum()")
def _sum_of_squares(x: Tensor, _: Constants) -> Tensor:
    return (x**2).sum()


@_register("cubes_and_sines", "(a * (x**3/3 + sin(x))).sum()")
def _cubes_and_sines(x: Tensor, constants: Constants) -> Tensor:
    return (constants["a"] * (x**3 / 3 + torch.sin(x))).sum()


@_register("matrix_products", "((A @ x)**3).sum() + (B * x).sum()")
def _matrix_products(x: Tensor, constants: Constants) -> Tensor:
    return ((constants["A"] @ x) ** 3).sum() + (constants["B"] * x).sum()


@_register("coupled_sines", "sin((a * x).sum()) + (a * x**3).sum()")
def _coupled_sines(x: Tensor, constants: Constants) -> Tensor:
    return torch.sin((constants["a"] * x).sum()) + (constants["a"] * x**3).sum()
