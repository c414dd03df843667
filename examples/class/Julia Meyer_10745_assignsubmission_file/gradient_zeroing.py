import torch
from torch import Tensor


def gradient_history(w, x, steps):
    history = []
    for _ in range(steps):
        y = ((x + w) * (w + 1)).sum()
        y.backward()
        history.append(torch.from_numpy(w.grad.numpy()))
        w.grad.zero_()
    w.grad = None
    return history


def sgd_step(params, lr):
    for p in params:
        if p.grad is not None:
            p -= lr * p.grad
            p.grad = None


def micro_batch_gradient(w: Tensor, X: Tensor, y: Tensor, batch_size: int) -> Tensor:
    """Give the gradient of the full-batch loss although only a few rows fit into memory at a time.

    The loss is the mean squared error of all ``N`` rows, ``((X @ w - y) ** 2).mean()``. Feed the rows in slices of
    ``batch_size`` and let the gradients of the slices add up to exactly what the whole batch would have given.

    Args:
        w: weights, shape ``(n,)``, a leaf that requires grad; its ``.grad`` is ``None``.
        X: data, shape ``(N, n)``.
        y: targets, shape ``(N,)``.
        batch_size: rows in a slice, at least 1. The last slice may be shorter.

    Returns:
        The gradient with respect to ``w``, shape ``(n,)``, plain (``requires_grad=False``). At the end ``w.grad`` is
        ``None``. ``w``, the data and torch's global random generator are left as they were. (A ``DataLoader`` draws a
        number from that generator, unless it is given one of its own.)

    Example:
        ``w = [1., -1.]``, ``X = [[1., 2.], [3., 1.], [2., -1.]]``, ``y = [-2., 0., 2.]``: in slices of 2 or all at
        once, the gradient is ``[6., 2.]``.
    """
    rows = len(X)
    for start in range(0, rows, batch_size):
        X_slice, y_slice = X[start : start + batch_size], y[start : start + batch_size]
        # Sum over the slice, divide by all rows: so every row counts alike, also in a short last slice.
        loss = ((X_slice @ w - y_slice) ** 2).sum() / rows
        # Nothing is cleared between the slices: here the adding up is what we want.
        loss.backward()
    gradient = w.grad.clone()
    w.grad = None
    return gradient


def move_after_backward(w, x, delta):
    (gradient,) = torch.autograd.grad(((x + w) * (w + 1)).sum(), w)
    w[...] = w.detach() + delta
    return gradient


def add_in_place(a: Tensor, x: Tensor) -> Tensor:
    """Add ``x`` to ``a`` inside the memory of ``a``.

    Args:
        a: a tensor of any shape, 0-d too, that does not require grad.
        x: a tensor of the same shape that does not require grad.

    Returns:
        ``a`` itself, the very object, now holding the sum in the memory that it had before. ``x`` is left alone.

    Example:
        ``a = [1., 2.]``, ``x = [10., 20.]`` returns ``a``, which is ``[11., 22.]`` from then on.
    """
    # The underscore marks methods that write into the tensor they are called on, and return it.
    return a.add_(x)


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
