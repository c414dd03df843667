"""One element of a leaf changed in place while autograd records.

What it looks like
    ``w[0] = 5.0`` or ``w[i] += h`` on a tensor that requires grad.

Why it is wrong
    ``w[0]`` is a view: it has no numbers of its own but those of ``w``. Changing it changes the leaf, and
    a leaf that has been computed from something is no leaf any more, so torch refuses.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> w[0] = 5.0
    Traceback (most recent call last):
        ...
    RuntimeError: a view of a leaf Variable that requires grad is being used in an in-place operation.

Instead
    Change a copy (``w.detach().clone()``) where the point is to try other numbers, or change the leaf inside
    ``torch.no_grad()`` where it is to move.

What is not this
    Writing into elements of a result, or of a tensor that does not require grad.
"""

from graders.misconceptions import ErrorSign, Misconception

MISCONCEPTION = Misconception(
    id="inplace-on-view-of-leaf",
    message=(
        "An element of a leaf that requires grad is changed in place while autograd records; the element is a view, so "
        "this changes the leaf itself."
    ),
    hint="Do you want to move this tensor, or only to see what happens at another point?",
    errors=(ErrorSign(r"a view of a leaf Variable"),),
)
