from typing import Any
import torch
from torch import Tensor, nn
from torch import nn


def make_blobs(n: int, mean: float, bias: float, seed: int) -> tuple[Tensor, Tensor]:
    """Draw two clouds of points in the plane, with their labels.

    Make one random generator with the given seed and draw twice from it: first a standard normal tensor of shape
    ``(n, 2)`` for class 0, then another one for class 1. Class 0 is centred on ``mean + bias`` and class 1 on
    ``-mean + bias``, in both coordinates; the standard deviation is 1 (``torch.normal`` with a generator does it).

    Args:
        n: how many points each class has.
        mean: how far the two centres lie from ``bias``, in each coordinate.
        bias: is added to every coordinate of both classes.
        seed: seed of the generator. The global random generator of torch is left as it was found.

    Returns:
        ``(x, y)``, both float32: ``x`` of shape ``(2 * n, 2)`` holds the points of class 0, then those of class 1;
        ``y`` of shape ``(2 * n,)`` holds their labels, 0 and then 1.

    Example:
        ``make_blobs(100, 1.7, 1, 10)`` gives points of which the first is ``[1.8827, 2.1444]``.
    """
    # A generator of its own: torch.manual_seed would reseed everybody else's random numbers too.
    generator = torch.Generator().manual_seed(seed)
    ones = torch.ones(n, 2)
    x0 = torch.normal(mean * ones, 1, generator=generator) + bias
    x1 = torch.normal(-mean * ones, 1, generator=generator) + bias
    # Labels are floats, because the binary cross entropy computes with them.
    return torch.cat((x0, x1)), torch.cat((torch.zeros(n), torch.ones(n)))


class LogisticRegression(nn.Module):
    """A linear layer followed by a sigmoid: from points in the plane to the probability of class 1.

    Its only parameters are those of ``features = nn.Linear(2, 1)``, as PyTorch initialises them.

    Example:
        With weight ``[[1., 1.]]`` and bias ``[0.]`` the points ``[[1., -1.], [2., 1.]]`` give
        ``[[0.5], [0.9526]]``.
    """

    def __init__(self) -> None:
        super().__init__()
        # Assigned as an attribute of the module, the layer's parameters are found by model.parameters().
        self.features = nn.Linear(2, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Give the probability of class 1.

        Args:
            x: points, ``(N, 2)``.

        Returns:
            Probabilities between 0 and 1, of shape ``(N, 1)``, attached to the graph.
        """
        return torch.sigmoid(self.features(x))


def binary_cross_entropy(p: Tensor, y: Tensor) -> Tensor:
    """Compute the mean of ``-(y * log(p) + (1 - y) * log(1 - p))``.

    Write it from this definition: the losses of ``torch.nn`` and ``torch.nn.functional`` are not allowed here. Each
    logarithm counts as -100 where it is smaller than that, so that a probability of exactly 0 or 1 gives a finite loss.

    Args:
        p: probabilities from 0 to 1, both ends included, of any shape.
        y: labels 0. and 1., of the same shape and dtype.

    Returns:
        The loss, 0-d, attached to the graph. The gradient is only asked for where ``0 < p < 1``.

    Raises:
        ValueError: if ``p`` and ``y`` differ in shape, such as ``(N, 1)`` and ``(N,)``.

    Example:
        ``p = [0.5, 0.8]``, ``y = [0., 1.]`` gives ``0.4581``; ``p = [0.]``, ``y = [1.]`` gives ``100.``.
    """
    if p.shape != y.shape:
        # Without this (N, 1) and (N,) would quietly be compared as N x N pairs.
        raise ValueError(f"p has shape {tuple(p.shape)}, but y has shape {tuple(y.shape)}")
    log_p = torch.log(p).clamp(min=-100)
    log_q = torch.log(1 - p).clamp(min=-100)
    return -(y * log_p + (1 - y) * log_q).mean()


def accuracy(p: Tensor, y: Tensor) -> float:
    """Compute which part of the points is classified as its label says.

    Args:
        p: probabilities of class 1, of shape ``(N, 1)`` or ``(N,)``. A point counts as class 1 where ``p >= 0.5``,
            otherwise as class 0.
        y: labels 0. and 1., of shape ``(N,)``.

    Returns:
        The number of right points divided by ``N``, as a Python float, computed as Python computes it: a float32 mean
        is a little off.

    Example:
        198 right points of 200 give exactly ``0.99``.
    """
    # Both sides 1-d: == between (N, 1) and (N,) would compare every prediction with every label.
    predicted = (p.reshape(-1) >= 0.5).to(y.dtype)
    right = (predicted == y).sum().item()
    # Divided as Python numbers: a float32 mean of 198 / 200 is slightly above 0.99.
    return 100 * right / len(y)


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    loss_fn = nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
    losses, accuracies = [], []
    for iteration in range(max_iterations):
        y_pred = model(x).squeeze(1)
        loss = loss_fn(y_pred, y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if iteration % 20 == 0:
            acc = ((y_pred >= 0.5).float() == y).sum().item() / len(y)
            accuracies.append(acc)
            if acc > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": iteration}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}


def decision_boundary(model: nn.Module, x1: Tensor) -> Tensor:
    """Give the line on which a logistic regression cannot decide.

    Args:
        model: a logistic regression with ``features = nn.Linear(2, 1)``, as in ``LogisticRegression``.
        x1: first coordinates, of any shape.

    Returns:
        For each ``x1`` the second coordinate ``x2`` at which the model gives the probability 0.5, of the shape and
        dtype of ``x1``, as a plain tensor (``requires_grad=False``). The model stays as it is.

    Example:
        With weight ``[[1., 2.]]`` and bias ``[-4.]``, ``x1 = [0., 2.]`` gives ``[2., 1.]``.
    """
    # p = 0.5 is where the score w1 * x1 + w2 * x2 + b is zero. Detached: a line to be drawn needs no gradient.
    w1, w2 = model.features.weight.detach()[0]
    b = model.features.bias.detach()[0]
    return -(w1 * x1 + b) / w2
