from collections.abc import Callable
import torch
from torch import Tensor


def backward_twice(w: Tensor, x: Tensor) -> Tensor:
    """Run two backward passes through one graph and return what they add up to.

    Build ``y = (x + w) * (w + 1)`` once, then go backward from it twice. Building ``y`` again for the second pass does
    not count, and neither does a single pass whose gradient you double. Where ``y`` has several elements, the
    gradient of ``y.sum()`` is meant.

    Args:
        w: a leaf of any shape that requires grad; its ``.grad`` may be filled already.
        x: a tensor of the same shape, with or without ``requires_grad``.

    Returns:
        The sum of dy/dw over both passes, in the shape and dtype of ``w``, as a plain tensor
        (``requires_grad=False``). What ``w.grad`` held before has no part in it, and the ``.grad`` of both arguments
        is left as it was found.

    Example:
        ``w = [1.]``, ``x = [2.]`` gives ``[10.]``.
    """
    y = ((x + w) * (w + 1)).sum()
    # The product saved its factors for the backward pass; retain_graph keeps them for the second one.
    (first,) = torch.autograd.grad(y, w, retain_graph=True)
    (second,) = torch.autograd.grad(y, w)
    # y.backward() twice would have done this addition in w.grad, on top of whatever was there before.
    return first + second


def weighted_gradient(w, x, weights):
    y0 = (x + w) * (w + 1)
    y1 = (x + w) + (w + 1)
    torch.autograd.backward([y0.sum(), y1.sum()], inputs=[w])
    g, w.grad = w.grad, None
    return g


def weighted_losses_gradient(losses: list[Tensor], params: list[Tensor], weights: list[float]) -> list[Tensor]:
    """Differentiate a weighted sum of losses with respect to each parameter.

    The losses are already computed, and their graphs have parts in common. There may be a parameter that one of the
    losses, or all of them, do not depend on.

    Args:
        losses: 0-d tensors with a graph back to the parameters.
        params: leaves of any shapes that require grad.
        weights: one Python float for each loss.

    Returns:
        A list with one plain tensor (``requires_grad=False``) for each parameter, of its shape and dtype: the gradient
        of ``weights[0] * losses[0] + weights[1] * losses[1] + ...``. For a parameter that no loss depends on this is
        a tensor of zeros. The ``.grad`` of every parameter is ``None`` again at the end, and the lists stay as they
        are.

    Example:
        With ``p = [1., 2.]``, ``q = [3.]`` and ``u = p * q``, the losses ``[u.sum(), (u * u).sum()]`` with the weights
        ``[2., 0.5]`` give ``[[15., 24.], [21.]]`` for ``params = [p, q]``.
    """
    total = sum(weight * loss for weight, loss in zip(weights, losses, strict=True))
    # No path from the total to a parameter would be None; materialize_grads turns that into zeros.
    return list(torch.autograd.grad(total, params, materialize_grads=True))


def vjp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    """Multiply the vector ``v`` by the Jacobian of ``f`` from the left: the vector-Jacobian product ``vᵀ J``.

    The Jacobian holds the derivative of each element of ``f(x)`` with respect to each element of ``x``. The product
    weights the elements of ``f(x)`` with those of ``v`` and adds them up, so the Jacobian itself is not needed.

    Args:
        f: a function of one tensor made of torch operations; its result may have another shape than ``x``.
        x: a leaf of any shape that requires grad; its ``.grad`` may be filled already.
        v: a tensor in the shape of ``f(x)``.

    Returns:
        The product in the shape and dtype of ``x``, as a plain tensor (``requires_grad=False``). ``x.grad`` is left as
        it was found.

    Example:
        ``f(x) = x**2``, ``x = [3., 4.]``, ``v = [1., 2.]`` gives ``[6., 16.]``.
    """
    (product,) = torch.autograd.grad(f(x), x, grad_outputs=v)
    return product


class Jacobian:
    def __init__(self, f):
        self.f = f

    def at(self, x):
        y = self.f(x)
        row = torch.autograd.grad(y, x, y.detach())[0]
        return torch.stack([row for _ in y])


def jacobian(f, x):
    return Jacobian(f).at(x)
