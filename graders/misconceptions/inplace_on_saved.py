"""A tensor that the backward pass needs is changed in place after the forward pass.

What it looks like
    ``a += 1``, or an update of a parameter, after ``y = a * b`` and before ``y.backward()``.

Why it is wrong
    To differentiate a product by one factor, autograd needs the other one, and it keeps a reference to it. Each
    tensor counts its changes in place; a count that has moved on means that the number is lost, and autograd refuses
    to calculate with another one.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> a = w + 2
    >>> y = a * w
    >>> a += 1
    >>> y.backward()
    Traceback (most recent call last):
    RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation...

Instead
    Make a new tensor (``a = a + 1``), or change it after the backward pass.

What is not this
    A change of a tensor that no derivative needs, such as the terms or the result of a sum.
"""

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._places import edits

MISCONCEPTION = Misconception(
    id="inplace-on-saved",
    message=(
        "A tensor was changed in place after the forward pass had kept it for the backward pass, and autograd noticed."
    ),
    hint="Which operations of your forward pass need the value that you change, and when do they need it?",
    errors=(ErrorSign(r"modified by an inplace operation"),),
    shown_at=edits,
)
