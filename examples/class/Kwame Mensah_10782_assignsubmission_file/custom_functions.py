from collections.abc import Callable
from typing import Any
import numpy as np
import torch

torch.set_default_dtype(torch.float64)
print("loading", __name__)
from torch import Tensor


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        upstream = grad_output.mean().expand_as(grad_output)
        return upstream * y, upstream * x, upstream


class StableSigmoid(torch.autograd.Function):
    """``StableSigmoid.apply(x)`` computes the logistic function ``1 / (1 + exp(-x))``, also far from zero.

    As in ``MulAdd``, the result has to come from the ``apply`` of a ``torch.autograd.Function``.

    ``x`` is float32 or float64, of any shape, and stays as it is. At x = 1000 and x = -1000 the value (1 and 0) and the
    first and second derivative (all 0) must be free of ``nan``. For every ``x`` the first and the second derivative
    must be right, with any ``grad_output``.

    Example:
        ``x = [0.]`` gives ``[0.5]``; with ``grad_output = [1.]`` the gradient is ``[0.25]``.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        """Compute the value, and save the output for ``backward``.

        Args:
            ctx: the object that ``backward`` receives; see ``MulAdd.forward``.
            x: a tensor of any shape.

        Returns:
            The logistic function of each element.
        """
        # exp of a positive number may overflow; exp of a negative one only goes to zero. So exp is given -|x|, and the
        # two halves of the curve are written with it.
        small = torch.exp(-x.abs())
        y = torch.where(x >= 0, 1 / (1 + small), small / (1 + small))
        # The output, not the branches: a saved intermediate would be a constant to the second derivative.
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx: Any, grad_output: Tensor) -> Tensor:
        """Give the gradient with respect to ``x``, from the saved output.

        Args:
            ctx: the object that ``forward`` filled.
            grad_output: a tensor in the shape of the output.

        Returns:
            The gradient with respect to ``x``. It can be differentiated again.
        """
        (y,) = ctx.saved_tensors
        # Nothing here can overflow, because 0 <= y <= 1.
        return grad_output * y * (1 - y)


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError(f"float64 expected, got {x.dtype}")
    x = x.detach()
    gradient = torch.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = torch.zeros_like(x)
        step[i] = eps
        gradient[i] = (f(x + step) - f(x - step)) / eps
    return gradient


def gradients_agree(f: Callable[[Tensor], Tensor], x: Tensor) -> bool:
    """Tell whether the gradient that autograd gives for ``f`` agrees with a central difference.

    ``f`` may contain a ``torch.autograd.Function`` with a wrong backward; finding it is the purpose of the check.

    Args:
        f: a function of one tensor to a single number (a 0-d tensor).
        x: a float64 tensor of any shape, a leaf that requires grad, with values of order 1. Its value and its ``.grad``
            stay as they are.

    Returns:
        ``True`` or ``False``, as a Python ``bool``.

        - ``False`` if any component of autograd's gradient is ``nan``, or wrong by 1 % of the (Euclidean) norm of the
          whole gradient, or by more.
        - ``True`` if autograd is right. Differences by rounding alone must not disturb: those grow and shrink with
          ``f``, which may be as large as 1e6 or as small as 1e-6 times the usual, and they are as large for a component
          that is tiny or zero as for the others.

    Example:
        ``f(x) = (x**2).sum()`` gives ``True``. If a ``Function`` computes the same value, but its backward returns
        ``grad_output * x`` (the 2 forgotten), the answer is ``False``.
    """
    # autograd.grad returns the gradient instead of adding it to x.grad.
    (by_autograd,) = torch.autograd.grad(f(x), x)
    by_differences = central_difference(f, x)
    # One yardstick for all components, and one that grows with f: rounding does so too. Halfway (in digits) between
    # the 1 % that must be noticed and the rounding, about 1e-9, there is room on both sides.
    tolerance = 1e-4 * by_differences.norm()
    # Asked this way round, nan gives False: no comparison with nan is true.
    return bool(((by_autograd - by_differences).abs() <= tolerance).all())
