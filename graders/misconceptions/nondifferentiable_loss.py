"""A loss made of decisions.

What it looks like
    The loss is taken from ``argmax``, ``round``, a threshold or an accuracy. ``backward`` raises, or all gradients are
    0 and nothing is learned.

Why it is wrong
    Decisions are a staircase: a small step of a parameter changes nothing, until suddenly it changes everything. Their
    slope is 0 almost everywhere, and a comparison is not recorded at all.

Example:
    >>> import torch
    >>> w = torch.tensor([0.3], requires_grad=True)
    >>> torch.autograd.grad(torch.round(w * 3).sum(), w)
    (tensor([0.]),)
    >>> (w > 0.5).float().requires_grad
    False

Instead
    Train on a smooth loss of the probabilities, such as the cross entropy, and report the accuracy beside it.

What is not this
    An accuracy that is only printed or stored, a threshold for predictions, a straight-through estimator.
"""

from graders.misconceptions import Misconception
from graders.misconceptions._cuts import CUT_ERRORS, decisions

MISCONCEPTION = Misconception(
    id="nondifferentiable-loss",
    message=(
        "The result is built from decisions, which do not change when a parameter moves by a little: their slope is 0 "
        "or does not exist, so there is nothing to learn from."
    ),
    hint="By how much does your result change when one parameter changes by 0.001? Which quantity would change?",
    errors=CUT_ERRORS,
    source=decisions,
)
