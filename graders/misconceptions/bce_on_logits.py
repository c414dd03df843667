"""A score that is taken for a probability.

What it looks like
    A model that ends with its linear layer, and ``BCELoss`` on what it gives.

Why it is wrong
    The binary cross entropy takes the logarithm of a probability. A score may be any number: torch refuses it once it
    lies outside of 0 and 1, and while all scores happen to lie between them, it computes a loss that means nothing.

Example:
    >>> import torch
    >>> score, label = torch.tensor([1.7]), torch.tensor([1.0])
    >>> torch.nn.BCELoss()(score, label)
    Traceback (most recent call last):
    RuntimeError: all elements of input should be between 0 and 1
    >>> torch.nn.BCELoss()(torch.sigmoid(score), label), torch.nn.BCEWithLogitsLoss()(score, label)
    (tensor(0.1678), tensor(0.1678))

Instead
    A sigmoid after the last layer, with ``BCELoss``; or the score as it is, with ``BCEWithLogitsLoss``.

What is not this
    A model that gives scores on purpose, with a loss that expects them.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.syntax_tree import walk

_SQUASHING = ("sigmoid", "exp", "softmax", "tanh", "erf")


def _lines(tree: ast.AST) -> Iterator[int]:
    """The result of a ``forward`` that squashes nothing; where a loss is taken, the score that goes there."""
    for node in walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "forward" and not _squashes(node):
            yield from (inner.lineno for inner in walk(node) if isinstance(inner, ast.Return))
        elif isinstance(node, ast.FunctionDef) and not _squashes(node) and _takes_a_loss(tree):
            yield from (inner.lineno for inner in walk(node) if isinstance(inner, ast.Call) and _is_layer(inner))


def _squashes(function: ast.AST) -> bool:
    return any(part in name.lower() for name in _names(function) for part in _SQUASHING)


def _takes_a_loss(tree: ast.AST) -> bool:
    return any(name in ("BCELoss", "binary_cross_entropy") for name in _names(tree))


def _is_layer(node: ast.Call) -> bool:
    """``model.features(x)``: the layer before the sigmoid of the model."""
    return isinstance(node.func, ast.Attribute) and node.func.attr == "features"


def _names(tree: ast.AST) -> Iterator[str]:
    for node in walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id


MISCONCEPTION = Misconception(
    id="bce-on-logits",
    message=(
        "What you give is the score of the linear layer, not a probability: it can be any number, also below 0 or "
        "above 1. There torch's binary cross entropy refuses it, and in between it takes it for a probability."
    ),
    hint="Between which two numbers must a probability lie, and what brings the score of the layer in between?",
    errors=(ErrorSign("all elements of input should be between 0 and 1", decisive=False),),
    source=_lines,
)
