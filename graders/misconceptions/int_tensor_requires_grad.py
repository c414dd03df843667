"""Gradients asked for on a tensor of whole numbers.

What it looks like
    ``torch.tensor([1, 2], requires_grad=True)``, or ``requires_grad_()`` on a tensor made from a list that happens to
    hold whole numbers only. With ``[1.5, 2]`` the same line works.

Why it is wrong
    torch takes the dtype from the numbers: a list of ints becomes int64. A derivative says what a small step does, and
    whole numbers have no small step, so only floating-point and complex tensors can require grad.

Example:
    >>> import torch
    >>> torch.tensor([1, 2]).dtype, torch.tensor([1.0, 2]).dtype
    (torch.int64, torch.float32)
    >>> torch.tensor([1, 2], requires_grad=True)
    Traceback (most recent call last):
    RuntimeError: Only Tensors of floating point and complex dtype can require gradients

Instead
    Say which dtype is meant, ``torch.tensor([1, 2], dtype=torch.float64, requires_grad=True)``, or write ``1.0``.

What is not this
    Whole numbers as data, labels or indices: they need no gradient, and nobody asks them for one.
"""

from graders.misconceptions import ErrorSign, Misconception

MISCONCEPTION = Misconception(
    id="int-tensor-requires-grad",
    message=(
        "Your tensor holds whole numbers, because torch takes the dtype from the list that it is given. Only floating-"
        "point numbers can be moved by a small step, so only they can require grad."
    ),
    hint="Which dtype does torch choose for [1, 2], and which for [1.5, 2]? How do you choose it yourself?",
    errors=(ErrorSign(r"(?i)floating[ -]point.*can require grad"),),
)
