from collections.abc import Callable
import torch
from torch import Tensor


def backward_twice(w, x):
    caught = []
    inner = w.view_as(w)
    inner.register_hook(lambda g: caught.append(g.clone()))
    y = ((x + inner) * (inner + 1)).sum()
    y.backward(retain_graph=True, inputs=[inner])
    y.backward(inputs=[inner])
    return caught[0] + caught[1]


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    return torch.autograd.grad([y], [w], [weights.double()])[0]


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


def vjp(f, x, v):
    y = f(x)
    if y.is_leaf or y.grad_fn is None:
        raise ValueError("f must depend on its argument")
    y.register_hook(lambda g: g * v)
    return torch.autograd.grad(y.sum(), x)[0]


def jacobian(f, x):
    y = f(x)
    return torch.autograd.grad(y, x, torch.eye(y.shape[0], dtype=y.dtype), is_grads_batched=True)[0]
