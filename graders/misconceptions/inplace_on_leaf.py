"""A parameter changed in place while autograd records.

What it looks like
    ``w += 1``, ``w.add_(1)`` or ``w[0] = 2`` on a tensor that requires grad, outside of ``torch.no_grad()``. torch
    raises on that very line. Under ``no_grad`` there is no error, and whoever holds ``w`` sees it changed.

Why it is wrong
    A leaf is what gradients are taken with respect to. If it were changed by a recorded operation, the same object
    would be both the variable and a result of it.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> w += 1
    Traceback (most recent call last):
    RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.
    >>> b = w + 1
    >>> with torch.no_grad():
    ...     _ = w.sub_(0.5)
    >>> w, b
    (tensor([0.5000], requires_grad=True), tensor([2.], grad_fn=<AddBackward0>))

Instead
    In a formula make a new tensor, ``b = w + 1``. An update of a parameter belongs inside ``torch.no_grad()``.

What is not this
    An update under ``no_grad`` after the backward pass, a change of a tensor that does not require grad, ``total +=
    loss`` on a plain sum.
"""

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions._places import arguments_moved

MISCONCEPTION = Misconception(
    id="inplace-on-leaf",
    message=(
        "Your line changes the parameter itself, in place. A leaf that requires grad cannot be both the variable and "
        "the result of an operation; without an error, it would come back changed to everybody who uses it."
    ),
    hint="Does this operation make a new tensor or change the one that it is given? Which of the two do you need here?",
    errors=(ErrorSign(r"(?<!view of )a leaf Variable that requires grad.*in-place"),),
    facts=(FactSign("in-place-on-leaf", {"view": "False"}),),
    source=arguments_moved,
    harmless=True,
)
