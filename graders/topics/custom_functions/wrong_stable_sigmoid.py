"""Wrong programs for ``StableSigmoid``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from graders.evidence.value import Program, Programs
from graders.topics.custom_functions.wrong_functions import program, with_inputs, with_output

Curve = Callable[[Tensor], Tensor]


def _slope(g: Tensor, y: Tensor) -> Tensor:
    return g * y * (1 - y)


def _naive(x: Tensor) -> Tensor:
    return torch.exp(x) / (1 + torch.exp(x))


def _plain(x: Tensor) -> Tensor:
    return 1 / (1 + torch.exp(-x))


def _saving(
    value: Curve, made_of: Callable[[Tensor, Tensor], tuple[Tensor, ...]], formula: Callable[..., Tensor]
) -> Program:
    """Saves what ``made_of`` makes of input and output."""

    def forward(ctx: Any, x: Tensor) -> Tensor:
        y = value(x)
        ctx.save_for_backward(*made_of(x, y))
        return y

    return program(forward, lambda ctx, g: formula(g, *ctx.saved_tensors))


def _attribute(change: Curve) -> Program:
    """Keeps something made of the output as an attribute."""

    def forward(ctx: Any, x: Tensor) -> Tensor:
        y = torch.sigmoid(x)
        ctx.y = change(y)
        return y

    return program(forward, lambda ctx, g: _slope(g, ctx.y))


def _differentiated(curve: Curve) -> Program:
    """Lets autograd differentiate a curve inside backward."""

    def formula(g: Tensor, x: Tensor) -> Tensor:
        recording = torch.is_grad_enabled()
        with torch.enable_grad():
            again = x.view_as(x)
            (gradient,) = torch.autograd.grad(curve(again), again, g, create_graph=recording)
        return gradient

    return with_inputs(torch.sigmoid, formula)


def _recomputed(curve: Curve) -> Program:
    """Computes the curve once more inside backward, where it may be recorded."""
    return with_inputs(torch.sigmoid, lambda g, x: _slope(g, curve(x)))


def _both(x: Tensor) -> Tensor:
    return torch.where(x >= 0, _plain(x), _naive(x))


def _right_of_zero(x: Tensor) -> Tensor:
    """Unsafe where ``exp(-x)`` overflows."""
    e = torch.exp(-x.abs())
    return torch.where(x >= 0, _plain(x), e / (1 + e))


def _left_of_zero(x: Tensor) -> Tensor:
    """Unsafe where ``exp(x)`` overflows."""
    e = torch.exp(-x.abs())
    return torch.where(x >= 0, 1 / (1 + e), _naive(x))


_UNSAFE = (_both, _right_of_zero, _left_of_zero)

PROGRAMS: Programs = {
    "custom-ignores-grad-output": (
        with_output(torch.sigmoid, lambda _, y: y * (1 - y)),
        with_output(torch.sigmoid, lambda g, y: g.sign() * y * (1 - y)),
        with_output(torch.sigmoid, lambda g, y: g.mean() * y * (1 - y)),
        with_output(torch.sigmoid, lambda g, y: g.sum() * y * (1 - y)),
        _saving(torch.sigmoid, lambda _, y: (y * (1 - y),), lambda _, slope: slope),
    ),
    "custom-saved-intermediate": (
        _saving(torch.sigmoid, lambda _, y: (y * (1 - y),), lambda g, slope: g * slope),
        _saving(torch.sigmoid, lambda _, y: (y, 1 - y), lambda g, y, other: g * y * other),
        _saving(_plain, lambda x, _: (torch.exp(-x),), lambda g, e: g * e / (1 + e) ** 2),
        _saving(_plain, lambda x, y: (torch.exp(-x), y), lambda g, e, y: g * e * y * y),
        _saving(_plain, lambda x, y: (torch.exp(-x), y), lambda g, e, y: g * e / (1 + e) * y),
        _saving(_plain, lambda x, _: (1 + torch.exp(-x),), lambda g, d: g * (d - 1) / d**2),
    ),
    "custom-ctx-attribute": (_attribute(lambda y: y.detach()),),
    "where-nan-gradient": tuple(make(curve) for make in (_differentiated, _recomputed) for curve in _UNSAFE),
    "numpy-breaks-graph": (with_output(torch.sigmoid, lambda g, y: _slope(g, y).detach()),),
    "unnamed: recording off in backward": (with_output(torch.sigmoid, lambda g, y: _slope(g, y).detach()),),
    "unnamed: saved output detached": (with_output(torch.sigmoid, lambda g, y: _slope(g, y.detach())),),
    "unnamed: grad_output detached": (with_output(torch.sigmoid, lambda g, y: _slope(g.detach(), y)),),
    "unnamed: exp(x) / (1 + exp(x))": (with_output(_naive, _slope), _recomputed(_naive), _differentiated(_naive)),
    "unnamed: exponentials in backward": (
        with_inputs(_plain, lambda g, x: g * torch.exp(-x) / (1 + torch.exp(-x)) ** 2),
        _recomputed(_plain),
        _differentiated(_plain),
    ),
    "unnamed: input taken for the output": (with_inputs(torch.sigmoid, _slope),),
    "unnamed: slope of tanh": (with_output(torch.sigmoid, lambda g, y: g * (1 - y * y)),),
    "unnamed: nan replaced by 0": (with_output(lambda x: torch.nan_to_num(_naive(x)), _slope),),
    "unnamed: not mirrored": (with_output(lambda x: _plain(x.abs()), _slope),),
}
