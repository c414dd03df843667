from typing import Any
import torch
from torch import Tensor, nn
import numpy as np
from torch import nn


def make_blobs(n, mean, bias, seed):
    rng = torch.Generator().manual_seed(seed)
    noise = [torch.randn((n, 2), generator=rng).numpy() for _ in range(2)]
    x = np.concatenate([noise[0] + mean, noise[1] - mean]) + bias
    y = np.repeat([0, 1], n)
    return [torch.tensor(x, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)]


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


@torch.no_grad()
def accuracy(p, y):
    labels = y[:, None] if p.dim() == 2 else y
    errors = torch.count_nonzero((p >= 0.5).to(labels.dtype) - labels)
    return float(len(y) - int(errors)) / len(y)


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    params = list(model.parameters())
    optimizer = torch.optim.SGD(params, lr=lr, momentum=momentum, foreach=False)
    losses, accuracies = [], []
    for k in range(max_iterations):
        prob = model(x)[:, 0]
        loss = nn.BCELoss()(prob, y)
        for p, g in zip(params, torch.autograd.grad(loss, params)):
            p.grad = g
        optimizer.step()
        losses.append(loss.item())
        if k % 20 == 0:
            accuracies.append(((prob >= 0.5).float() == y).sum().item() / y.shape[0])
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
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
