from collections.abc import Callable
from typing import Any
import numpy as np
import torch
from torch import Tensor


class MulAdd(torch.autograd.Function):
    """``MulAdd.apply(x, y, z)`` computes ``x * y + z``, with a backward of your own.

    ``apply`` comes from ``torch.autograd.Function``: it calls your ``forward`` without recording, and enters your
    ``backward`` into the graph. The result has to come from this ``apply``; a class that only looks like a ``Function``
    is not accepted. Writing ``forward(x, y, z)`` with a separate ``setup_context`` is fine as well.

    The three tensors have one dtype (float32 or float64) and may have different shapes that broadcast together, such
    as ``(3,)`` with ``(2, 3)``, or 0-d with anything. Any of them may come without ``requires_grad``. The arguments
    stay as they are.

    Both the first and the second derivatives must be right: whoever asks for ``create_graph=True`` can differentiate
    the gradients again, with respect to the inputs and to ``grad_output``.

    Example:
        ``x = [2.]``, ``y = [3.]``, ``z = [1.]`` gives ``[7.]``. With ``grad_output = [1.]`` the gradients are ``[3.]``,
        ``[2.]`` and ``[1.]``.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, y: Tensor, z: Tensor) -> Tensor:
        """Compute the value, and keep what ``backward`` will need.

        Args:
            ctx: the same object that ``backward`` receives. Keep tensors with ``ctx.save_for_backward(...)``: if one
                of them is changed in place before ``backward`` runs, torch then stops with an error, where an attribute
                such as ``ctx.x = x`` would lead to a wrong gradient without a word.
            x: a tensor of any shape.
            y: a tensor whose shape broadcasts with that of ``x``.
            z: a tensor whose shape broadcasts with those of the other two.

        Returns:
            ``x * y + z``, in the shape to which the three broadcast.
        """
        # z is not saved: no derivative depends on it.
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx: Any, grad_output: Tensor) -> tuple[Tensor | None, Tensor | None, Tensor | None]:
        """Turn the gradient of the final result with respect to the output into those with respect to the inputs.

        Args:
            ctx: the object that ``forward`` filled.
            grad_output: a tensor in the shape of the output; it is seldom all ones.

        Returns:
            Three gradients, one for each input of ``forward`` in its order. A gradient may have the shape of the
            output: autograd sums it down to the shape of an input that was broadcast. Where an input does not require
            grad, ``None`` will do.
        """
        x, y = ctx.saved_tensors
        # Each gradient is the slope of the output times grad_output, the slope of everything that follows. These are
        # ordinary tensor operations on inputs of forward, so autograd can differentiate them once more.
        return grad_output * y, grad_output * x, grad_output


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = torch.where(x >= 0, 1 / (1 + torch.exp(-x)), torch.exp(x) / (1 + torch.exp(x)))
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, grad_output):
        (y,) = ctx.saved_tensors
        return grad_output * y * (1 - y)


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    result = torch.zeros(x.shape, dtype=torch.float64)
    with torch.no_grad():
        for i in np.ndindex(x.shape):
            kept = x[i].clone()
            x[i] = kept + eps
            above = f(x)
            x[i] = kept - eps
            below = f(x)
            x[i] = kept
            result[i] = (above - below) / (2 * eps)
    return result


def gradients_agree(f, x):
    f(x).backward()
    by_autograd, x.grad = x.grad, None
    with torch.no_grad():
        steps = 1e-6 * torch.eye(x.numel(), dtype=x.dtype).reshape(-1, *x.shape)
        by_values = torch.stack([(f(x + e) - f(x - e)) / 2e-6 for e in steps]).reshape(x.shape)
    error = (by_autograd - by_values).norm() / by_values.norm()
    return error.item() < 1e-4
