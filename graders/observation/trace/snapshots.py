"""Remembering the values of a tensor, to tell later by value whether they changed.

Values are compared and not version counters: writes through ``.data``, NumPy and fused optimizers leave those alone.
"""

from __future__ import annotations

import torch
from torch import Tensor

#: Of a larger tensor, this many elements at regular distances stand for all.
MAX_ELEMENTS = 1 << 16


def snapshot(value: Tensor | None) -> Tensor | None:
    """A copy of the values, or of a sample of them. ``None`` for what has no values that can be compared."""
    sample = _sample(value)
    return None if sample is None else sample.clone()


def same(value: Tensor | None, before: Tensor | None) -> bool:
    """Whether the values are, bit for bit, those of a snapshot."""
    sample = _sample(value)
    if sample is None or before is None:
        return sample is before
    if sample.shape != before.shape or sample.dtype != before.dtype:
        return False
    if torch.equal(sample, before):
        return True
    if not before.is_floating_point() or not bool(before.isnan().any()):
        return False
    # NaN differs from itself, and a parameter that has become NaN does not change any more.
    return torch.allclose(sample, before, rtol=0.0, atol=0.0, equal_nan=True)


def empty(grad: Tensor | None) -> bool:
    """Whether a gradient buffer holds nothing."""
    if grad is None:
        return True
    return grad.layout == torch.strided and not bool(torch.count_nonzero(grad.detach()))


def proportional(change: Tensor, grad: Tensor) -> bool:
    """Whether a change of values is a multiple of the gradient, as in an update that was computed elsewhere."""
    if change.shape != grad.shape:
        return False
    first, second = change.detach().double().reshape(-1), grad.detach().double().reshape(-1)
    lengths = torch.linalg.vector_norm(first) * torch.linalg.vector_norm(second)
    return bool(lengths > 0) and bool(torch.dot(first, second).abs() > (1 - 1e-6) * lengths)


def _sample(value: Tensor | None) -> Tensor | None:
    if value is None or value.layout != torch.strided or value.is_meta:
        return None
    plain = value.detach()
    if plain.numel() > MAX_ELEMENTS:
        return plain.reshape(-1)[:: plain.numel() // MAX_ELEMENTS + 1]
    return plain
