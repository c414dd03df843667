"""A parameter that is the result of an operation.

What it looks like
    ``w = torch.randn(3, requires_grad=True) * 0.01``, ``torch.tensor(...).requires_grad_().clone()``, or several leaves
    stacked into one vector: ``w.grad`` stays None, and an optimizer refuses ``w``.

Why it is wrong
    Gradients are collected in leaves: tensors that no recorded operation made. The leaf here is the tensor before the
    operation, which has no name any more. ``w`` is its result.

Example:
    >>> import torch
    >>> w = torch.ones(2, requires_grad=True) * 0.01
    >>> w.is_leaf, w.requires_grad, type(w.grad_fn).__name__
    (False, True, 'MulBackward0')
    >>> torch.optim.SGD([w], lr=0.1)
    Traceback (most recent call last):
    ValueError: can't optimize a non-leaf Tensor

Instead
    Do everything that has to be done to the numbers first, and ask for gradients last: ``(torch.ones(2) * 0.01)
    .requires_grad_()``.

What is not this
    A result in the middle of a graph on which ``retain_grad()`` was called: it is meant to be no leaf. And a result of
    tensors that do not require grad is a leaf itself.
"""

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._places import made_at

MISCONCEPTION = Misconception(
    id="nonleaf-parameter",
    message=(
        "What you hand on is the result of a recorded operation, not the tensor that you asked to require grad. "
        "Gradients are collected in that earlier tensor, and this one is no leaf."
    ),
    hint="Which was the last operation on these numbers: was it before or after you asked for gradients?",
    errors=(ErrorSign("can't optimize a non-leaf Tensor"),),
    shown_at=made_at,
    consequence_of=("convert-after-requires-grad",),
)
