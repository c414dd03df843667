"""Wrong programs for ``MulAdd``."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.evidence.value import Programs
from graders.topics.custom_functions.wrong_functions import program, with_inputs

Inputs = tuple[Tensor, Tensor, Tensor]


def _value(x: Tensor, y: Tensor, z: Tensor) -> Tensor:
    return x * y + z


def _in_order(order: tuple[int, ...]) -> Callable[..., tuple[Tensor, ...]]:
    return lambda g, *inputs: tuple(_slopes_of(g, inputs)[index] for index in order)


def _slopes_of(g: Tensor, inputs: tuple[Tensor, ...]) -> tuple[Tensor, Tensor, Tensor]:
    return g * inputs[1], g * inputs[0], g


def _upstream(stand_in: Callable[[Tensor], Tensor]) -> Callable[..., tuple[Tensor, ...]]:
    """Gradients in which something made of ``grad_output`` takes its place."""
    return lambda g, x, y, _: _slopes_of(stand_in(g).expand_as(g), (x, y))


def _keeping(keep: Callable[[Any, Inputs], None], back: Callable[[Any], tuple[Tensor, ...]]) -> Any:
    """The right program but for the way in which ``forward`` keeps its inputs and ``backward`` finds them."""

    def forward(ctx: Any, *inputs: Any) -> Tensor:
        keep(ctx, inputs)
        return _value(*inputs)

    return program(forward, lambda ctx, g: _slopes_of(g, back(ctx)))


def _save(change: Callable[[Tensor, Inputs], Tensor]) -> Any:
    """Saves something made of each factor in its place."""
    return _keeping(
        lambda ctx, inputs: ctx.save_for_backward(*(change(factor, inputs) for factor in inputs[:2])),
        lambda ctx: ctx.saved_tensors,
    )


def _attribute(change: Callable[[Tensor], Tensor]) -> Any:
    """Keeps something made of each factor as an attribute."""
    return _keeping(
        lambda ctx, inputs: setattr(ctx, "factors", [change(factor) for factor in inputs[:2]]),
        lambda ctx: tuple(ctx.factors),
    )


def _one_attribute(index: int) -> Any:
    """Keeps one of the two factors as an attribute, and saves the other."""

    def keep(ctx: Any, inputs: Inputs) -> None:
        ctx.factor = inputs[index]
        ctx.save_for_backward(inputs[1 - index])

    def back(ctx: Any) -> tuple[Tensor, ...]:
        both = (ctx.factor, *ctx.saved_tensors)
        return both if index == 0 else both[::-1]

    return _keeping(keep, back)


def _broadcast(factor: Tensor, inputs: Inputs) -> Tensor:
    return factor.expand(np.broadcast_shapes(*(tensor.shape for tensor in inputs)))


def _broadcast_where_narrow(factor: Tensor, inputs: Inputs) -> Tensor:
    """As ``torch.broadcast_tensors`` does it: what has the shape already stays the tensor that it is."""
    wide = _broadcast(factor, inputs)
    return factor if factor.shape == wide.shape else wide


def _shrunk(reduce: Callable[..., Tensor]) -> Callable[..., tuple[Tensor, ...]]:
    """Gradients brought to the shape of the input by ``reduce`` along the axes of which it was broadcast."""

    def shrink(gradient: Tensor, shape: torch.Size) -> Tensor:
        while gradient.dim() > len(shape):
            gradient = reduce(gradient, 0, False)
        for axis, length in enumerate(shape):
            gradient = reduce(gradient, axis, True) if length == 1 else gradient
        return gradient

    return lambda g, *inputs: tuple(
        shrink(slope, tensor.shape) for slope, tensor in zip(_slopes_of(g, inputs), inputs, strict=True)
    )


def _unrecorded(g: Tensor, *inputs: Tensor) -> tuple[Tensor, ...]:
    return tuple(slope.detach() for slope in _slopes_of(g.detach(), inputs))


def _once_for_all(copied: bool) -> Any:
    """Keeps its inputs in one place for all calls."""
    last: list[tuple[Tensor, ...]] = []

    def keep(_: Any, inputs: tuple[Tensor, ...]) -> None:
        with torch.enable_grad():
            last[:] = [tuple(tensor.clone() if copied else tensor for tensor in inputs)]

    return _keeping(keep, lambda _: last[0])


PROGRAMS: Programs = {
    "custom-ignores-grad-output": (
        with_inputs(_value, _upstream(torch.ones_like)),
        with_inputs(_value, lambda _, x, y, z: (y, x, torch.ones_like(z))),
        with_inputs(_value, lambda g, x, y, _: (y, x, torch.ones_like(g))),
        with_inputs(_value, lambda g, x, y, z: (y.expand_as(g), x.expand_as(g), torch.ones_like(z))),
        with_inputs(_value, lambda g, x, y, _: (g * y, g * x, torch.ones_like(g))),
        with_inputs(_value, lambda g, x, y, z: (g * y, g * x, torch.ones_like(z))),
        with_inputs(_value, lambda g, x, y, _: (y.expand_as(g), x.expand_as(g), g)),
        with_inputs(_value, lambda g, x, y, _: (y, x, g)),
        with_inputs(_value, _upstream(torch.sign)),
        with_inputs(_value, _upstream(lambda g: g.mean())),
        with_inputs(_value, _upstream(lambda g: g.sum())),
        with_inputs(_value, _upstream(lambda g: g.reshape(-1)[0])),
    ),
    "custom-grads-swapped": tuple(
        with_inputs(_value, _in_order(order)) for order in permutations(range(3)) if order != (0, 1, 2)
    ),
    "custom-ctx-attribute": (
        _attribute(lambda factor: factor),
        _attribute(lambda factor: factor.detach()),
        _attribute(lambda factor: factor.detach().clone()),
        _one_attribute(0),
        _one_attribute(1),
    ),
    "custom-saved-intermediate": (
        _save(lambda factor, _: factor.clone()),
        _save(_broadcast),
        _save(_broadcast_where_narrow),
        _save(lambda factor, inputs: _broadcast(factor, inputs).clone()),
        _attribute(lambda factor: factor.clone()),
    ),
    "numpy-breaks-graph": (with_inputs(_value, _unrecorded),),
    "unnamed: recording off in backward": (with_inputs(_value, _unrecorded),),
    "unnamed: saved tensors detached": (
        with_inputs(_value, lambda g, x, y, _: _slopes_of(g, (x.detach(), y.detach()))),
    ),
    "unnamed: grad_output detached": (with_inputs(_value, lambda g, x, y, _: _slopes_of(g.detach(), (x, y))),),
    "unnamed: broadcast averaged": (with_inputs(_value, _shrunk(lambda t, axis, keep: t.mean(axis, keepdim=keep))),),
    "unnamed: broadcast cut": (
        with_inputs(_value, _shrunk(lambda t, axis, keep: t.narrow(axis, 0, 1) if keep else t[0])),
    ),
    "unnamed: nothing for z": (with_inputs(_value, lambda g, x, y, _: (g * y, g * x, None)),),
    "unnamed: times z": (with_inputs(_value, lambda g, x, y, z: (g * y, g * x, g * z)),),
    "unnamed: one place for all calls": (_once_for_all(copied=False), _once_for_all(copied=True)),
}
