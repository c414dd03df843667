"""Finite differences: right within their own error estimate, and the estimate is honest and small."""

from __future__ import annotations

import numpy as np
import pytest

from graders.oracles.differences import contracted, derivative, second_derivative

FUNCTIONS = [
    (np.sin, np.cos, lambda x: -np.sin(x)),
    (np.exp, np.exp, np.exp),
    (lambda x: x**4, lambda x: 4 * x**3, lambda x: 12 * x**2),
    (np.tanh, lambda x: 1 - np.tanh(x) ** 2, lambda x: -2 * np.tanh(x) * (1 - np.tanh(x) ** 2)),
    (lambda x: 3 * x, lambda x: 3 + 0 * x, lambda x: 0 * x),
]


@pytest.mark.parametrize("number", range(len(FUNCTIONS)))
@pytest.mark.parametrize("point", [-1.7, -0.3, 0.0, 0.9, 2.2])
def test_error_bounds_hold_and_are_small(number: int, point: float) -> None:
    function, first, second = FUNCTIONS[number]
    at = np.array(point)
    for (value, error), true, bound in (
        (derivative(function, at), first(at), 1e-7),
        (second_derivative(function, at), second(at), 1e-4),
    ):
        assert abs(value - true) <= error
        assert error <= bound * (1 + abs(true))


def test_shapes_and_mixed_derivatives() -> None:
    matrix = np.array([[1.0, 2.0, -1.0], [0.5, -3.0, 4.0]])
    jacobian, errors = derivative(lambda x: matrix @ x, np.array([0.3, -0.4, 1.1]))
    assert jacobian.shape == errors.shape == (2, 3)
    np.testing.assert_allclose(jacobian, matrix, atol=float(errors.max()))
    hessian, _ = second_derivative(lambda x: x[0] * x[1] ** 2, np.array([0.5, 2.0]))
    np.testing.assert_allclose(hessian, [[0.0, 4.0], [4.0, 1.0]], atol=1e-5)


def test_contraction_with_a_cotangent() -> None:
    cotangent = np.array([2.0, -1.0])
    value, error = contracted(cotangent, derivative(lambda x: np.array([x[0] * x[1], x[1]]), np.array([3.0, 5.0])))
    np.testing.assert_allclose(value, [10.0, 5.0], atol=float(error.max()))
    assert value.shape == error.shape == (2,)
    scalar, _ = contracted(np.array(3.0), derivative(np.sin, np.array(0.0)))
    assert scalar == pytest.approx(3.0)
