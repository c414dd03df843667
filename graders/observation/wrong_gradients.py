"""A scalar function whose backward may be wrong in a given way, for tasks that check gradients.

It is twice what a student meets in practice: an ordinary value, and a ``Function`` whose backward somebody wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor


def handwritten(x: Tensor, constants: Mapping[str, Tensor]) -> Tensor:
    """(a * (x**3/3 + sin(x))).sum(), whose backward gives a * (x**2 + cos(x)) * times + plus; all of the shape of x."""
    value: Tensor = _Handwritten.apply(x, constants["a"], constants["times"], constants["plus"])  # type: ignore[no-untyped-call]
    return value


class _Handwritten(torch.autograd.Function):
    """Works in reverse and in forward mode and under ``vmap``, with the same gradient in each."""

    generate_vmap_rule = True

    @staticmethod
    def forward(x: Tensor, a: Tensor, _times: Tensor, _plus: Tensor) -> Tensor:
        return (a * (x**3 / 3 + torch.sin(x))).sum()

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Tensor, ...], output: Tensor) -> None:  # noqa: ARG004
        ctx.save_for_backward(*inputs)
        ctx.save_for_forward(*inputs)

    @staticmethod
    def backward(ctx: Any, grad_output: Tensor) -> tuple[Tensor | None, ...]:
        return grad_output * _gradient(*ctx.saved_tensors), None, None, None

    @staticmethod
    def jvp(ctx: Any, x_tangent: Tensor, *_: object) -> Tensor:
        return (_gradient(*ctx.saved_tensors) * x_tangent).sum()


def _gradient(x: Tensor, a: Tensor, times: Tensor, plus: Tensor) -> Tensor:
    return a * (x**2 + torch.cos(x)) * times + plus
