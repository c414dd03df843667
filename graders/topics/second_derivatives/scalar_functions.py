"""Scalar functions of a vector, in NumPy and with their Hessians in closed form."""

from __future__ import annotations

import numpy as np

from graders.cases import FunctionArgument
from graders.oracles.differences import Float
from graders.topics.draw import Draw


def drawn_function(draw: Draw, name: str, size: int, dtype: str) -> FunctionArgument:
    """The function of that name for vectors of ``size`` elements, with drawn constants."""
    match name:
        case "quadratic_form":
            return FunctionArgument(name, {"A": draw.array((size, size), dtype)})
        case "log_sum_exp":
            return FunctionArgument(name, {"a": draw.array(size, dtype)})
        case _:
            return FunctionArgument(name)


def value(function: FunctionArgument, x: Float) -> Float:
    """The function at ``x``."""
    match function.name:
        case "square_times_next":
            return np.asarray(x[0] ** 2 * x[1])
        case "quadratic_form":
            return np.asarray(x @ _constant(function, "A") @ x + np.sum(x**3))
        case "chain_products":
            return np.asarray(np.sum(x[:-1] * x[1:] ** 2) + np.sum(np.sin(x)))
        case _:
            assert function.name == "log_sum_exp"
            return np.asarray(np.log(np.sum(np.exp(_constant(function, "a") * x))))


def gradient(function: FunctionArgument, x: Float) -> Float:
    """Its first derivatives at ``x``."""
    match function.name:
        case "square_times_next":
            return np.array([2 * x[0] * x[1], x[0] ** 2])
        case "quadratic_form":
            matrix = _constant(function, "A")
            return np.asarray((matrix + matrix.T) @ x + 3 * x**2)
        case "chain_products":
            return np.asarray(np.append(x[1:] ** 2, 0.0) + np.append(0.0, 2 * x[:-1] * x[1:]) + np.cos(x))
        case _:
            assert function.name == "log_sum_exp"
            a = _constant(function, "a")
            return np.asarray(a * np.exp(a * x) / np.sum(np.exp(a * x)))


def hessian(function: FunctionArgument, x: Float) -> Float:
    """The matrix of its second derivatives at ``x``."""
    match function.name:
        case "square_times_next":
            return np.array([[2 * x[1], 2 * x[0]], [2 * x[0], 0.0]])
        case "quadratic_form":
            matrix = _constant(function, "A")
            return np.asarray(matrix + matrix.T + np.diag(6 * x))
        case "chain_products":
            beside = np.diag(2 * x[1:], 1)
            return np.asarray(beside + beside.T + np.diag(-np.sin(x)) + np.diag(np.append(0.0, 2 * x[:-1])))
        case _:
            assert function.name == "log_sum_exp"
            a = _constant(function, "a")
            shares = np.exp(a * x) / np.sum(np.exp(a * x))
            return np.asarray(np.diag(a**2 * shares) - np.outer(a * shares, a * shares))


def _constant(function: FunctionArgument, name: str) -> Float:
    return np.asarray(function.constants[name], dtype=np.float64)
