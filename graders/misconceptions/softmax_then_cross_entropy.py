"""Probabilities for a loss that expects scores.

What it looks like
    ``cross_entropy(torch.softmax(scores, 1), labels)``; or ``cross_entropy`` on two columns ``1 - p`` and ``p``.

Why it is wrong
    ``cross_entropy`` takes the softmax itself, and then its logarithm. Given probabilities, it squashes them a second
    time: they all lie between 0 and 1, so the second softmax finds them nearly equal. Even a certain and right
    prediction keeps a loss well above 0, and the gradient is too small.

Example:
    >>> import torch
    >>> from torch.nn.functional import cross_entropy
    >>> scores, label = torch.tensor([[2.0, -1.0, 0.0]]), torch.tensor([0])
    >>> cross_entropy(scores, label), cross_entropy(scores.softmax(1), label)
    (tensor(0.1698), tensor(0.6578))

Instead
    The scores of the last layer. For one probability of two classes there is ``BCELoss``.

What is not this
    ``log_softmax`` before ``cross_entropy``: done twice it changes nothing, so it is needless but not wrong.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.syntax_tree import walk


def _lines(tree: ast.AST) -> Iterator[int]:
    """Where the loss is called, under its own name or as an object that was made before."""
    made = {
        target.id
        for node in walk(tree)
        if isinstance(node, ast.Assign) and _called(node.value) == "CrossEntropyLoss"
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in walk(tree):
        if isinstance(node, ast.Call):
            at_once = _called(node.func) == "CrossEntropyLoss"
            if at_once or _called(node) == "cross_entropy" or _called(node) in made:
                yield node.lineno


def _called(node: ast.expr) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


MISCONCEPTION = Misconception(
    id="softmax-then-cross-entropy",
    message=(
        "Your loss gets probabilities, but cross_entropy takes a softmax itself: they are squashed twice, so the loss "
        "and its slope are not those of your predictions ({returned}, not {expected})."
    ),
    hint="What does cross_entropy do with its input before it takes the logarithm? What should that input be, then?",
    source=_lines,
)
