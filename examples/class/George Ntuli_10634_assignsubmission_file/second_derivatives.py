"""Second derivatives: gradients are tensors too, and can be differentiated once more.

Throughout, ``f`` is a function of one tensor, written with torch operations. You do not see its formula: you call it.
"""

from collections.abc import Callable

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
    raise NotImplementedError("first_and_second")


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
    raise NotImplementedError("nth_derivative")


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
    raise NotImplementedError("second_by_backward")


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
    raise NotImplementedError("hessian")


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
    raise NotImplementedError("hessian_vector_product")


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
    raise NotImplementedError("gradient_penalty")
