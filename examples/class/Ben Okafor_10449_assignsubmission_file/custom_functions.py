from collections.abc import Callable
from typing import Any
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
        raise NotImplementedError("MulAdd")

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
        raise NotImplementedError("MulAdd")


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
        raise NotImplementedError("StableSigmoid")

    @staticmethod
    def backward(ctx: Any, grad_output: Tensor) -> Tensor:
        """Give the gradient with respect to ``x``, from the saved output.

        Args:
            ctx: the object that ``forward`` filled.
            grad_output: a tensor in the shape of the output.

        Returns:
            The gradient with respect to ``x``. It can be differentiated again.
        """
        raise NotImplementedError("StableSigmoid")


def central_difference(f: Callable[[Tensor], Tensor], x: Tensor, eps: float = 1e-6) -> Tensor:
    """Estimate the gradient of ``f`` at ``x`` from values of ``f`` alone, without autograd.

    Element by element, the estimate is ``(f(x + eps*e) - f(x - eps*e)) / (2*eps)``, where ``e`` is 1 at that element
    and 0 elsewhere. Use the step ``eps`` as it is given, also when it is large.

    Args:
        f: a function of one tensor of the shape of ``x`` to a single number (a 0-d tensor).
        x: a float64 tensor of any shape, 0-d too. It may be a transposed view (not contiguous in memory), and it may
            require grad. It has to be the same, to the last bit, after the call.
        eps: the step.

    Returns:
        The estimate as a float64 tensor in the shape of ``x``. No backward pass may be run.

    Raises:
        ValueError: if ``x`` is not float64: with fewer digits the difference of two almost equal values is mostly
            rounding error.

    Example:
        For ``f`` the sum of ``x**2``, ``x = [3., 4.]`` gives ``[6., 8.]`` up to rounding.
    """
    raise NotImplementedError("central_difference")


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
    raise NotImplementedError("gradients_agree")
