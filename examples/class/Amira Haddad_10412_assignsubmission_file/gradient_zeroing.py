import torch
from torch import Tensor
import operator


def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        ((x + w) * (w + 1)).sum().backward()
        history.append(torch.tensor(w.grad.numpy()))
        w.grad.numpy()[...] = 0
    w.grad = None
    return history


def sgd_step(params: list[Tensor], lr: float) -> None:
    """Move every parameter one step of gradient descent, ``p - lr * p.grad``, then clear the gradients.

    Args:
        params: leaves of any shape that require grad. ``.grad`` is already filled, except in those that took no part
            in the loss: there it is ``None``, and such a parameter is skipped.
        lr: the learning rate, a positive number.

    Returns:
        Nothing; the parameters themselves change. Each remains the same object in the same list, a leaf that requires
        grad. Afterwards each ``.grad`` is clear: ``None`` or zeros, as you like.

    Example:
        One parameter ``[1., 2.]`` with ``.grad`` ``[0.5, -1.]`` and ``lr = 0.1`` becomes ``[0.95, 2.1]``.
    """
    # An update is no part of the computation that one differentiates, so it must not be recorded.
    with torch.no_grad():
        for p in params:
            if p.grad is None:
                continue
            # -= changes the parameter itself; p = p - ... would only give its name to a new tensor.
            p -= lr * p.grad
            # Cleared last: a gradient that is gone cannot move anything.
            p.grad = None


def micro_batch_gradient(w, X, y, batch_size):
    loss = torch.nn.functional.mse_loss(X @ w, y)
    loss.backward()
    gradient = w.grad
    w.grad = None
    return gradient


def move_after_backward(w, x, delta):
    y = ((x + w) * (w + 1)).sum()
    w.data.add_(delta)
    y.backward()
    gradient, w.grad = w.grad, None
    return gradient


def add_in_place(a, x):
    @torch.no_grad()
    def work():
        return operator.iadd(a, x)

    return work()


def add_out_of_place(a: Tensor, x: Tensor) -> Tensor:
    """Give the sum of ``a`` and ``x`` as a new tensor.

    Args:
        a: a tensor of any shape, 0-d too, that does not require grad.
        x: a tensor of the same shape that does not require grad.

    Returns:
        A new tensor in memory of its own. ``a`` and ``x`` are left alone.

    Example:
        ``a = [1., 2.]``, ``x = [10., 20.]`` returns ``[11., 22.]``, and ``a`` is still ``[1., 2.]``.
    """
    # + always makes a new tensor. (a += x would write into a.)
    return a + x
