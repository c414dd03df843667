import numpy as np
import torch
from torch import Tensor


def leaf(values: list[float]) -> Tensor:
    """Make a leaf that requires grad.

    Args:
        values: a list of numbers; some or all of them may be ints.

    Returns:
        A 1-d float32 tensor of these values, a leaf of the graph, with ``requires_grad=True``.

    Example:
        ``leaf([1, 2])`` gives ``tensor([1., 2.], requires_grad=True)``.
    """
    # One call settles values, dtype and requires_grad. A conversion afterwards would be an operation, and its result
    # no leaf any more; without the dtype, a list of ints would become an integer tensor.
    return torch.tensor(values, dtype=torch.float32, requires_grad=True)


def product_graph(w: Tensor, x: Tensor) -> Tensor:
    """Compute ``y = (x + w) * (w + 1)`` so that gradients can flow back to both arguments.

    Args:
        w: a tensor of any shape.
        x: a tensor of the same shape. One of the two or both require grad.

    Returns:
        ``y``, of the same shape and dtype, attached: going backward from it reaches every argument that requires grad
        along each of its paths. ``w`` and ``x`` stay as they are; what did not require grad still does not.

    Example:
        ``w = [1.]``, ``x = [2.]`` gives ``[6.]``; if both require grad, dy/dw = 5 and dy/dx = 2.
    """
    # Tensors all the way: w.item() or w.detach() would turn one of its two places into a constant.
    return (x + w) * (w + 1)


def graph_facts(w: Tensor, x: Tensor) -> dict[str, tuple[bool, bool, str | None]]:
    """Report what autograd recorded for ``a = x + w``, ``b = w + 1``, ``y = a * b``.

    Args:
        w: a tensor, with or without ``requires_grad``.
        x: a tensor of the same shape, with or without ``requires_grad``.

    Returns:
        A dict with the keys ``"w"``, ``"x"``, ``"a"``, ``"b"``, ``"y"``; each value is a tuple
        ``(is_leaf, requires_grad, name)``, where ``name`` is ``type(t.grad_fn).__name__``, or ``None`` for a tensor
        without ``grad_fn``.

    Example:
        If both require grad, ``"y"`` maps to ``(False, True, "MulBackward0")`` and ``"w"`` to ``(True, True, None)``.
    """
    a = x + w
    b = w + 1
    y = a * b
    # Ask the tensors themselves: what they say depends on which of the arguments require grad.
    tensors = {"w": w, "x": x, "a": a, "b": b, "y": y}
    return {
        name: (t.is_leaf, t.requires_grad, None if t.grad_fn is None else type(t.grad_fn).__name__)
        for name, t in tensors.items()
    }


def intermediate_gradients(w: Tensor, x: Tensor) -> dict[str, Tensor]:
    """Give the gradients of ``y = a * b`` with ``a = x + w``, ``b = w + 1``, also for the tensors in the middle.

    Args:
        w: a leaf that requires grad; its ``.grad`` may be filled already.
        x: a tensor of the same shape, with or without ``requires_grad``; its ``.grad`` may be filled already.

    Returns:
        A dict with the keys ``"a"``, ``"b"``, ``"w"``: the gradient of ``y.sum()`` with respect to each, as plain
        tensors (``requires_grad=False``). The ``.grad`` of the arguments is left as it was found.

    Example:
        ``w = [1.]``, ``x = [2.]`` gives ``{"a": [2.], "b": [3.], "w": [5.]}``.
    """
    a = x + w
    b = w + 1
    y = a * b
    # grad() hands the gradients over directly; backward() would have added to w.grad.
    da, db, dw = torch.autograd.grad(y.sum(), (a, b, w))
    return {"a": da, "b": db, "w": dw}


def affine_gradients(x: Tensor, W: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
    """Differentiate ``z = x · W + b`` with respect to the parameters.

    Args:
        x: data, 1-d.
        W: weights, 1-d of the same length, a leaf that requires grad.
        b: offset, 0-d, a leaf that requires grad.

    Returns:
        ``(dz/dW, dz/db)`` as plain tensors (``requires_grad=False``), in the shapes and the dtype of ``W`` and ``b``.
        ``W.grad`` and ``b.grad`` are ``None`` before the call and after it.

    Example:
        ``x = [1.5, 2.5, 3.5]`` gives ``([1.5, 2.5, 3.5], 1.)``, whatever ``W`` and ``b`` are.
    """
    z = x @ W + b
    # x is data: it does not require grad, and no gradient is asked of it.
    dW, db = torch.autograd.grad(z, (W, b))
    return dW, db


def numpy_gradients(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Differentiate ``c = sum(x * y + z)`` by hand, in NumPy alone: torch is not allowed here.

    Args:
        x: a float array, of shape ``(rows, cols)`` or 1-d.
        y: a float array of the same shape.
        z: a float array of the same shape; where ``x`` has shape ``(rows, cols)`` it may also have shape ``(cols,)``,
            and NumPy then adds it to each row.

    Returns:
        ``(dc/dx, dc/dy, dc/dz)``, each an array in the shape of its variable. The arguments keep their values.

    Example:
        With all three of one shape: dc/dx is ``y``, dc/dy is ``x``, dc/dz is all ones. With ``z`` of shape ``(cols,)``
        each of its elements is added once for each row, so dc/dz is the number of rows.
    """
    # Each element of x meets the one of y in its place, and each element of the sum counts once.
    dz = np.ones_like(x)
    if z.shape != x.shape:
        # z was copied to every row, so the gradients of all its copies add up.
        dz = dz.sum(axis=0)
    return y.copy(), x.copy(), dz


def stop_gradient_product(w: Tensor, x: Tensor) -> Tensor:
    """Compute ``y = (x + w) * (w + 1)``, but let gradient flow through the factor ``x + w`` only.

    Args:
        w: a leaf that requires grad.
        x: a leaf of the same shape that requires grad.

    Returns:
        ``y`` with its usual value, attached to both arguments through the first factor; the second factor counts as a
        constant when one goes backward. ``w`` and ``x`` stay as they are.

    Example:
        ``w = [1.]``, ``x = [2.]`` gives ``[6.]`` with dy/dw = 2 and dy/dx = 2.
    """
    # detach() keeps the values of the second factor and drops its history: backward sees a constant there.
    return (x + w) * (w + 1).detach()
