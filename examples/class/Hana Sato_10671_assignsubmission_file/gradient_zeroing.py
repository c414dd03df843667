import torch
from torch import Tensor


def gradient_history(w: Tensor, x: Tensor, steps: int) -> list[Tensor]:
    """Go backward ``steps`` times and note the gradient of each pass by itself.

    The function to differentiate is ``y = (x + w) * (w + 1)``; where it has several elements, ``y.sum()``. ``w`` does
    not move, so every pass has the same gradient; numbers that grow show that something was carried over.

    Args:
        w: a leaf of any shape that requires grad; its ``.grad`` is ``None``.
        x: data of the same shape.
        steps: how many backward passes into ``w.grad`` to run, at least 1.

    Returns:
        A list of ``steps`` tensors in the shape of ``w``: dy/dw of each pass alone. At the end ``w.grad`` is ``None``,
        and the values of ``w`` and ``x`` are what they were.

    Example:
        ``w = [1.]``, ``x = [2.]``, ``steps = 4`` gives ``[[5.], [5.], [5.], [5.]]``.
    """
    history = []
    for _ in range(steps):
        y = (x + w) * (w + 1)
        y.sum().backward()
        # clone(): the list must hold the numbers of this pass, not the buffer that a later pass may write to.
        history.append(w.grad.clone())
        # backward() adds to .grad, so the next pass must find it empty.
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


def move_after_backward(w: Tensor, x: Tensor, delta: float) -> Tensor:
    """Take the gradient of ``y = (x + w) * (w + 1)`` at ``w``, and move ``w`` by ``delta``.

    Args:
        w: a leaf of any shape that requires grad; its ``.grad`` is ``None``.
        x: data of the same shape.
        delta: a number, of either sign, to add to every element of ``w``.

    Returns:
        The gradient of ``y.sum()`` with respect to ``w`` at the value that ``w`` had when it was handed in, plain
        (``requires_grad=False``). Afterwards ``w`` is the same object, larger by ``delta``, still a leaf that requires
        grad, and ``w.grad`` is ``None``.

    Example:
        ``w = [1.]``, ``x = [2.]``, ``delta = 1`` gives ``[5.]`` and leaves ``w = [2.]``.
    """
    y = (x + w) * (w + 1)
    y.sum().backward()
    gradient = w.grad.clone()
    w.grad = None
    # A leaf that requires grad may only be changed in place where nothing is recorded.
    with torch.no_grad():
        w += delta
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
