"""Arguments that are made from other arguments of the same call, such as losses that share a graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import torch
from torch import Tensor

Builder = Callable[..., object]


def _coupled_losses(params: list[Tensor], count: int) -> list[Tensor]:
    """``count`` scalar losses on one shared hidden value; the last parameter stays unused."""
    used = params[:-1]
    shared = torch.tanh(torch.stack([(p * p).sum() for p in used]).sum() * 0.1)
    return [shared * (index + 1) + (used[index % len(used)] ** 2).sum() for index in range(count)]


BUILDERS: Mapping[str, Builder] = {"coupled_losses": _coupled_losses}

#: builder → what a student reads in "called with"
DESCRIPTIONS: Mapping[str, str] = {
    "coupled_losses": "scalar losses that share tanh(0.1 * sum of squares), the last parameter unused",
}
