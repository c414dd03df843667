"""A pass from a derivative that is a constant.

What it looks like
    One derivative after the other, each with ``create_graph=True``, and torch raises "does not require grad" as soon
    as the function is a straight line, or a polynomial whose order is used up.

Why it is wrong
    ``create_graph=True`` records how a gradient depends on ``x``. The slope of ``3 * x`` does not depend on ``x`` at
    all, so the recorded gradient is a plain constant. Its derivative is zero, but a pass needs a graph to walk through.
    Whether torch notices depends on the spelling: ``x**2`` keeps a graph where ``x * x`` has none left.

Example:
    >>> import torch
    >>> x = torch.tensor([3.0], requires_grad=True)
    >>> (slope,) = torch.autograd.grad(3 * x, x, create_graph=True)
    >>> slope, slope.requires_grad
    (tensor([3.]), False)
    >>> torch.autograd.grad(slope, x, allow_unused=True)
    Traceback (most recent call last):
    ...
    RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn

Instead
    Ask the gradient: where ``slope.requires_grad`` is False, the next derivative is zeros in the shape of ``x``.

What is not this
    A gradient without a history because ``create_graph=True`` is missing: then the same error comes for every function.
"""

from graders.misconceptions import ErrorSign, FactSign, Misconception

_TASKS = ("second_derivatives.first_and_second", "second_derivatives.nth_derivative")

MISCONCEPTION = Misconception(
    id="constant-derivative-has-no-graph",
    message=(
        "For {called_with} a derivative is a constant that no x went into: there is no graph to go back through, with "
        "create_graph or without. The next derivative is zero, and your program has to say so itself."
    ),
    hint="What is the slope of a straight line at 2 and at 5? What should its derivative be, and who could tell torch?",
    errors=(ErrorSign("element 0 of tensors does not require grad", _TASKS, decisive=False),),
    facts=(FactSign("gradient-without-history", {"create_graph": "True"}, _TASKS),),
)
