"""The gradient with respect to another variable.

What it looks like
    ``x.grad`` where dy/dw is asked for; gradients returned in another order than asked; the factor itself where the
    derivative by that factor is meant.

Why it is wrong
    A result has one derivative for each of its inputs, and they differ. ``(x + w) * (w + 1)`` contains ``w`` twice and
    ``x`` once, so it reacts to them in different ways.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> x = torch.tensor([2.0], requires_grad=True)
    >>> torch.autograd.grad((x + w) * (w + 1), (w, x))
    (tensor([5.]), tensor([2.]))

Instead
    Name the variable: ``torch.autograd.grad(y, w)``, or read ``.grad`` of the tensor that the question names.

What is not this
    A factor that was frozen by ``detach()``, ``.item()`` or ``no_grad`` gives the same number as dy/dx; the mistake is
    another one.
"""

from graders.misconceptions import Misconception
from graders.misconceptions._asked import gradients_of_data
from graders.misconceptions._places import handed_back

MISCONCEPTION = Misconception(
    id="wrong-variable",
    message=(
        "These numbers are derivatives, but by another variable than the one that is asked for: {returned} "
        "where {expected} is right."
    ),
    hint="With respect to which variable did you differentiate, and which one does the task name, in which order?",
    source=gradients_of_data,
    shown_at=handed_back,
    harmless=True,
)
