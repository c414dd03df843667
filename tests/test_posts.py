"""The numbers that the source posts print come out of the solutions."""

from __future__ import annotations

import pytest
import torch

import solutions.gradient_zeroing
import solutions.linear_regression
import solutions.logistic_regression
import solutions.second_derivatives
import solutions.weighted_backward


def one(value: float) -> torch.Tensor:
    return torch.tensor([float(value)], requires_grad=True)


def test_canonical_example() -> None:
    assert solutions.gradient_zeroing.gradient_history(one(1), one(2), 4) == [5, 5, 5, 5]
    assert solutions.weighted_backward.backward_twice(one(1), one(2)).tolist() == [10]
    weights = torch.tensor([1.0, 2.0])
    assert solutions.weighted_backward.weighted_gradient(one(1), one(2), weights).tolist() == [9]


# Going backward with create_graph is what the post shows, and torch warns of the cycle that it leaves.
@pytest.mark.filterwarnings("ignore:Using backward")
def test_higher_derivatives() -> None:
    found = [solutions.second_derivatives.nth_derivative(lambda x: x**2, one(3), n).item() for n in (1, 2, 3)]
    assert found == [6, 2, 0]
    first, second = solutions.second_derivatives.second_by_backward(one(2), one(3))
    assert (first.item(), second.item()) == (12, 6)


def test_parabola() -> None:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(100)
        x = torch.linspace(-1, 1, 100).unsqueeze(1)
        y = 3 * x.pow(2) + 2 + 0.2 * torch.rand(x.shape)
        w = torch.randn(1, 1, requires_grad=True)
    b = torch.zeros(1, 1, requires_grad=True)
    losses = solutions.linear_regression.fit_parabola(x, y, w, b, 0.001, 800)
    assert (round(w.item(), 4), round(b.item(), 4)) == (2.9668, 2.1138)
    assert len(losses) == 800


def test_logistic_regression() -> None:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(10)
        ones = torch.ones(100, 2)
        x = torch.cat([torch.normal(1.7 * ones, 1) + 1, torch.normal(-1.7 * ones, 1) + 1])
        model = solutions.logistic_regression.LogisticRegression()
    y = torch.cat([torch.zeros(100), torch.ones(100)])
    result = solutions.logistic_regression.train(model, x, y)
    assert result["iterations"] == 380
    assert result["accuracies"][-1] == pytest.approx(0.995)
    assert len(result["losses"]) == 381
    mine, labels = solutions.logistic_regression.make_blobs(100, 1.7, 1, 10)
    assert torch.allclose(mine, x, atol=1e-6) and torch.equal(labels, y)
