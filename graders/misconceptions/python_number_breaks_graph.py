"""A Python number in the middle of the computation.

What it looks like
    ``w.item()``, ``float(w)``, ``w.tolist()`` or ``math.exp(w)`` inside the forward pass. The value of the result is
    right, its gradient is not: a part is missing, or all of it.

Why it is wrong
    A Python number has a value and no history. For autograd whatever is computed from it is a constant, so every path
    that leads through it is lost.

Example:
    >>> import torch
    >>> w, x = torch.tensor(1.0, requires_grad=True), torch.tensor(2.0)
    >>> y = (x + w) * (w.item() + 1)
    >>> y.item(), torch.autograd.grad(y, w)
    (6.0, (tensor(2.),))
    >>> y = (x + w) * (w + 1)
    >>> y.item(), torch.autograd.grad(y, w)
    (6.0, (tensor(5.),))

Instead
    Stay with tensors until the end, and use torch's functions: ``torch.exp(w)``. Take a number out to print or store
    it.

What is not this
    ``loss.item()`` for a list of losses or a message, a number in a condition, ``float(loss)`` after the backward pass.
"""

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions._cuts import CUT_ERRORS, REACHED

#: Where nobody has a reason to take a number out of a tensor that is part of the computation.
_WITHOUT_LOGS = (
    "forward_graphs",
    "weighted_backward",
    "second_derivatives",
    "custom_functions",
    "linear_regression.orthogonal_loss",
    "logistic_regression.binary_cross_entropy",
)

MISCONCEPTION = Misconception(
    id="python-number-breaks-graph",
    message=(
        "A tensor became a Python number on the way. The value is right, but for autograd that number is a constant, "
        "so the gradient through it is lost."
    ),
    hint="Which of your lines leaves the world of tensors, and what would the same line be with torch's own functions?",
    errors=CUT_ERRORS,
    facts=(
        FactSign("graph-cut", {"by": "item|float|tolist", "reaches": REACHED}),
        FactSign("graph-cut", {"by": "item|float|tolist", "reaches": "unknown"}, _WITHOUT_LOGS, in_result=True),
    ),
    consequence_of=("rebuild-with-torch-tensor",),
    harmless=True,
    needs_pass=True,
)
