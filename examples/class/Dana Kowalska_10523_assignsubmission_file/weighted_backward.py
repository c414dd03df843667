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


def weighted_gradient(w: Tensor, x: Tensor, weights: Tensor) -> Tensor:
    """Differentiate a weighted sum of the elements of a vector.

    With ``y0 = (x + w) * (w + 1)`` and ``y1 = (x + w) + (w + 1)``, the vector is ``torch.cat([y0, y1])``, and each of
    its elements counts as often as its own weight says.

    Args:
        w: a leaf of shape ``(n,)`` that requires grad.
        x: a tensor of shape ``(n,)``, with or without ``requires_grad``.
        weights: a tensor of shape ``(2n,)``, one weight for each element of the joined vector, in its order.

    Returns:
        The gradient of the weighted sum with respect to ``w``, of shape ``(n,)``, as a plain tensor
        (``requires_grad=False``) of the dtype of ``w``. The ``.grad`` of the arguments is ``None`` again at the end.

    Example:
        ``w = [1.]``, ``x = [2.]``, ``weights = [1., 2.]`` gives ``[9.]``.
    """
    a = x + w
    b = w + 1
    joined = torch.cat([a * b, a + b])
    # grad_outputs is the weight of each output element. It replaces the sum, so nothing is summed before.
    (gradient,) = torch.autograd.grad(joined, w, grad_outputs=weights)
    return gradient


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


def jacobian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Compute the Jacobian of ``f`` at ``x`` from your own vector-Jacobian products.

    The ready-made functions of ``torch.func`` and ``torch.autograd.functional`` are forbidden here, also inside a
    helper or your own ``vjp``. ``torch.autograd.grad`` with all its options, ``backward`` and ``torch.vmap`` are fine.

    Args:
        f: a function made of torch operations that turns a 1-d tensor into a 1-d tensor, perhaps of another length.
        x: a leaf of shape ``(n,)`` that requires grad.

    Returns:
        A tensor of shape ``(m, n)`` in the dtype of ``x``, where ``m`` is the length of ``f(x)``: row ``i``, column
        ``j`` is the derivative of ``f(x)[i]`` with respect to ``x[j]``. ``x.grad`` is ``None`` again at the end.

    Example:
        ``f(x) = cumsum(x**2)``, ``x = [1., 2.]`` gives ``[[2., 0.], [2., 4.]]``.
    """
    y = f(x)
    # Row i of the Jacobian is the product with a v that is 1 at i and 0 elsewhere, so the rows of the identity matrix
    # are all the v that are needed. Every pass but the last must leave the graph for the next one.
    unit_vectors = torch.eye(len(y), dtype=y.dtype, device=y.device)
    rows = [torch.autograd.grad(y, x, grad_outputs=v, retain_graph=True)[0] for v in unit_vectors]
    return torch.stack(rows)
