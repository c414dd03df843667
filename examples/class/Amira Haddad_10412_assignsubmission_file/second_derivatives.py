from collections.abc import Callable
import torch
from torch import Tensor
from torch.autograd import functional


def first_and_second(f, x):
    ones = torch.ones_like(x)

    def slope(z):
        return functional.vjp(f, z, ones, create_graph=True)[1]

    return slope(x.detach()).detach(), functional.vjp(slope, x.detach(), ones)[1]


def nth_derivative(f, x, n):
    if n < 0:
        raise ValueError("n must not be negative")
    leaf = x.detach().requires_grad_(True)
    y = f(leaf)
    order = 0
    while order < n:
        if y.grad_fn is None:
            return torch.zeros_like(leaf)
        y.sum().backward(create_graph=True, inputs=[leaf])
        y, leaf.grad = leaf.grad, None
        order += 1
    return y.detach()


def second_by_backward(x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    """Differentiate ``z = x * x * y`` twice with respect to ``x``, by two calls of ``.backward()``.

    The passes are counted: two at least must run. Where ``x`` has several elements, each of them has its own ``z``
    and its own two derivatives.

    Args:
        x: a leaf of any shape that requires grad; ``x.grad`` is ``None``.
        y: a leaf of the same shape that requires grad; ``y.grad`` is ``None``.

    Returns:
        ``(dz/dx, d²z/dx²)``, two plain tensors (``requires_grad=False``) of the shape of ``x``. At the end ``x.grad``
        and ``y.grad`` are both ``None`` again.

    Example:
        ``x = 2.``, ``y = 3.`` gives ``(12., 6.)``.
    """
    z = x * x * y
    z.sum().backward(create_graph=True)
    first = x.grad
    # The second pass would add to what is there. None takes the tensor away and leaves `first` and its graph whole,
    # which zero_() would not: it would be recorded, and the derivative of zero is zero.
    x.grad = None
    first.sum().backward()
    second = x.grad
    # Both passes wrote into y.grad too. And a .grad that holds a graph would keep that graph alive.
    x.grad = None
    y.grad = None
    return first.detach(), second


def hessian(f, x):
    n = len(x)
    (g,) = torch.autograd.grad(f(x), x, create_graph=True)
    h = torch.zeros(n, n, dtype=x.dtype)
    for i in range(n):
        row = torch.autograd.grad(g[i], x, retain_graph=True)[0]
        h[i, i:] = row[i:]
        h[i:, i] = row[i:]
    return h


def hessian_vector_product(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    """Multiply the Hessian of ``f`` at ``x`` by ``v`` without building the Hessian.

    Backward passes are counted (one that carries a batch of rows counts once for each row). Their number must not
    grow with the length of ``x``. Any part of torch may be used.

    Args:
        f: takes a 1-d tensor to a single number (0-d).
        x: a 1-d leaf of n elements that requires grad. It is left as it is, ``x.grad`` (``None``) included.
        v: a 1-d tensor of n elements that does not require grad.

    Returns:
        ``H v``, of shape ``(n,)``. With or without a graph, as you like.

    Example:
        ``f(x) = x[0]**2 * x[1]`` at ``x = [1., 2.]`` has the Hessian ``[[4., 2.], [2., 0.]]``; ``v = [1., 10.]`` gives
        ``[24., 2.]``.
    """
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    # v does not depend on x, so the gradient of (gradient · v) is H v: two passes, however long x is.
    (product,) = torch.autograd.grad(gradient @ v, x)
    return product


def gradient_penalty(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Punish a function for gradients whose length is not 1, in a way that its parameters can learn from.

    The penalty is the mean over the rows of ``(‖∇f(row)‖₂ - 1)²``, where ``∇f(row)`` is the gradient of the number
    that ``f`` gives for this row, taken with respect to the elements of the row.

    Args:
        f: takes ``(rows, n)`` to ``(rows,)``, each row on its own. It holds parameters that require grad and that you
            do not see.
        x: a leaf of shape ``(rows, n)`` that requires grad. It is left as it is, ``x.grad`` (``None``) included.

    Returns:
        The penalty, 0-d, attached: a backward pass from it reaches the parameters inside ``f``.

    Example:
        ``f(x) = x[:, 0]**2 + 4 * x[:, 1]`` at ``x = [[1.5, 1.], [0., 2.]]`` has the gradients ``[3., 4.]`` and
        ``[0., 4.]`` of length 5 and 4; the penalty is ``(16 + 9) / 2 = 12.5``.
    """
    (gradients,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    lengths = gradients.norm(dim=1)
    return ((lengths - 1) ** 2).mean()
