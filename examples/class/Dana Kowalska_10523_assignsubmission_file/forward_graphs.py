import numpy as np
import torch
from torch import Tensor


class Parameters:
    def __init__(self, values):
        self.w = torch.tensor(values, dtype=torch.float32)
        self.w.requires_grad_()

    def fresh(self):
        return self.w.clone()


def leaf(values):
    return Parameters(values).fresh()


def product_graph(w, x):
    weights = w.data
    left = x + weights
    right = w + 1
    return left * right


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


def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    y = a * b
    y.sum().backward()
    return {"a": a.grad, "b": b.grad, "w": w.grad}


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
