from collections.abc import Callable
import torch
from torch import Tensor


def first_and_second(f: Callable[[Tensor], Tensor], x: Tensor) -> tuple[Tensor, Tensor]:
    """Differentiate an elementwise function once and twice.

    Args:
        f: acts on each element alone and returns a tensor of the shape of its input. It may be linear: then the
            second derivative is zero everywhere.
        x: a leaf of any shape (0-d too) that requires grad. It is left as it is, ``x.grad`` (``None``) included.

    Returns:
        ``(f'(x), f''(x))``, two plain tensors (``requires_grad=False``) of the shape and dtype of ``x``.

    Example:
        ``f(x) = x**2`` at ``x = [3.]`` gives ``([6.], [2.])``.
    """
    (first,) = torch.autograd.grad(f(x).sum(), x, create_graph=True)
    if not first.requires_grad:
        # The slope of a line does not depend on x, so no graph leads back to x.
        return first, torch.zeros_like(x)
    (second,) = torch.autograd.grad(first.sum(), x)
    return first.detach(), second


def nth_derivative(f: Callable[[Tensor], Tensor], x: Tensor, n: int) -> Tensor:
    """Differentiate an elementwise function ``n`` times.

    Args:
        f: acts on each element alone and returns a tensor of the shape of its input.
        x: a leaf of any shape that requires grad. It is left as it is, ``x.grad`` (``None``) included.
        n: how often to differentiate; 0 asks for ``f(x)`` itself.

    Returns:
        The ``n``-th derivative of ``f`` at ``x``, of the shape and dtype of ``x``: zeros once nothing is left to
        differentiate. With or without a graph, as you like.

    Raises:
        ValueError: ``n`` is negative.

    Example:
        ``f(x) = x**2`` at ``x = [3.]`` gives ``[6.]`` for n = 1, ``[2.]`` for n = 2 and ``[0.]`` for n = 3, 4, …
    """
    if n < 0:
        raise ValueError(f"there is no derivative of order {n}")
    derivative = f(x)
    for _ in range(n):
        if not derivative.requires_grad:
            # A constant is left, and so every further derivative is zero.
            return torch.zeros_like(x)
        # create_graph records this derivative as well, so that the next turn can go through it.
        (derivative,) = torch.autograd.grad(derivative.sum(), x, create_graph=True)
    return derivative


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


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    """Build the matrix of all second derivatives out of gradients that you take yourself.

    Nothing from ``torch.func`` and nothing from ``torch.autograd.functional`` may be called here.

    Args:
        f: takes a 1-d tensor to a single number (0-d).
        x: a 1-d leaf of n elements that requires grad. It is left as it is, ``x.grad`` (``None``) included.

    Returns:
        A tensor of shape ``(n, n)``; element ``[i, j]`` is the derivative of ``f`` by ``x[i]`` and ``x[j]``. With or
        without a graph, as you like.

    Example:
        ``f(x) = x[0]**2 * x[1]`` at ``x = [1., 2.]`` gives ``[[4., 2.], [2., 0.]]``.
    """
    (gradient,) = torch.autograd.grad(f(x), x, create_graph=True)
    # Row i is the gradient of component i. All rows go through the one graph, so it must outlive each of them.
    rows = [torch.autograd.grad(component, x, retain_graph=True)[0] for component in gradient]
    return torch.stack(rows)


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
