"""Arguments that are made from other arguments of the same call, such as losses that share a graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
from torch import Tensor

Builder = Callable[..., object]


def _coupled_losses(params: list[Tensor], count: int, unused: int = -1) -> list[Tensor]:
    """``count`` scalar losses on one shared hidden value; the parameter at ``unused`` stays unused."""
    used = [p for p in params if p is not params[unused]]
    shared = torch.tanh(torch.stack([(p * p).sum() for p in used]).sum() * 0.1)
    return [shared * (index + 1) + (used[index % len(used)] ** 2).sum() for index in range(count)]


def _chained_losses(params: list[Tensor]) -> list[Tensor]:
    """One scalar loss for each parameter, each computed from the one before: the first ones use few parameters."""
    losses = [(params[0] * params[0]).sum()]
    for p in params[1:]:
        losses.append(losses[-1] * (p * p).sum() + p.sum())
    return losses


def _product_losses(params: list[Tensor]) -> list[Tensor]:
    """The sum and the sum of squares of the product of the first two parameters."""
    product = params[0] * params[1]
    return [product.sum(), (product * product).sum()]


BUILDERS: Mapping[str, Builder] = {
    "coupled_losses": _coupled_losses,
    "chained_losses": _chained_losses,
    "product_losses": _product_losses,
}
