"""A probability that is squashed once more.

What it looks like
    ``torch.sigmoid`` of what a model with a sigmoid gives; or ``BCEWithLogitsLoss`` on probabilities.

Why it is wrong
    The sigmoid turns any score into a number between 0 and 1. Applied to a number between 0 and 1, it gives nothing
    below 0.5 and nothing above 0.74: no point can be far on the side of class 0, and a perfect prediction still costs
    ``log(1 + 1 / e)``. The slope is a fraction of what it should be, so the training is slow and never gets there.
    ``BCEWithLogitsLoss`` holds the sigmoid itself: it expects the score from before it.

Example:
    >>> import torch
    >>> score = torch.tensor([-20.0, 0.0, 20.0])
    >>> torch.sigmoid(score)
    tensor([2.0612e-09, 5.0000e-01, 1.0000e+00])
    >>> torch.sigmoid(torch.sigmoid(score))
    tensor([0.5000, 0.6225, 0.7311])

Instead
    One sigmoid on the way from the score to the loss: in the model with ``BCELoss``, or in ``BCEWithLogitsLoss`` with a
    model that gives scores.

What is not this
    Sigmoids in hidden layers, with weights in between; a sigmoid for showing probabilities beside a loss with logits.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.syntax_tree import walk

_LOGITS = ("BCEWithLogitsLoss", "binary_cross_entropy_with_logits")


def _lines(tree: ast.AST) -> Iterator[int]:
    """The last use of a sigmoid; without one, that of a loss that holds one."""
    squashed = [node.lineno for node in walk(tree) if isinstance(node, ast.Call) and _called(node) == "sigmoid"]
    with_logits = [node.lineno for node in walk(tree) if isinstance(node, ast.Call) and _called(node) in _LOGITS]
    yield from sorted(squashed)[-1:] or sorted(with_logits)[-1:]


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


MISCONCEPTION = Misconception(
    id="double-sigmoid",
    message=(
        "Here a sigmoid is applied to what is a probability already: nothing comes out below 0.5 or above 0.74, so "
        "the numbers are drawn together ({returned}, not {expected})."
    ),
    hint="Follow one score to the loss: how many sigmoids does it meet, those inside the model and the loss included?",
    facts=(FactSign("sigmoid-twice"),),
    source=_lines,
    place=("sigmoid-twice",),
)
