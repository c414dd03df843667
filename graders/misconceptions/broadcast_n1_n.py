"""Predictions of shape ``(N, 1)`` against targets of shape ``(N,)``.

What it looks like
    ``(model(x) - y) ** 2`` or ``p == y``, where one side is a column and the other has no second dimension.

Why it is wrong
    Both hold N numbers, but broadcasting does not pair them up: ``(N, 1)`` with ``(N,)`` gives ``(N, N)``, every
    prediction with every target. Nothing is raised, the loss still falls, and the model learns the mean of all targets
    for every input. A count of hits in such a table can even exceed N.

Example:
    >>> import torch
    >>> p, y = torch.tensor([[1.0], [2.0], [3.0]]), torch.tensor([1.0, 2.0, 3.0])
    >>> p - y
    tensor([[ 0., -1., -2.],
            [ 1.,  0., -1.],
            [ 2.,  1.,  0.]])
    >>> (p.reshape(-1) - y.reshape(-1)).abs().sum()
    tensor(0.)

Instead
    Bring both to one shape before they meet: ``y.reshape(-1, 1)``, or ``reshape(-1)`` on both. It holds for N = 1 too,
    where a plain ``squeeze()`` takes away more than it should.

What is not this
    Tables of all pairs that are meant, such as distances between points; one weight for each column.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

_LOSSES = ("mse_loss", "MSELoss", "l1_loss", "sub", "eq")


def _comparisons(tree: ast.AST) -> Iterator[int]:
    """Where two tensors meet: a difference, a comparison or a loss."""
    for node in walk(tree):
        difference = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub)
        if difference or isinstance(node, ast.Compare) or syntax.is_call(node, *_LOSSES):
            yield syntax.line(node)


MISCONCEPTION = Misconception(
    id="broadcast-n1-n",
    message=(
        "The two sides have different shapes, such as (N, 1) and (N,), and broadcasting does not mind: it puts every "
        "number of one side together with every number of the other, instead of each with its own."
    ),
    hint="Print the shape of the difference (or comparison) before it is reduced. How many numbers should it hold?",
    errors=(ErrorSign(r"Using a target size \(torch.Size", decisive=False),),
    fact_message="Here {first_shape} and {second_shape} give {result_shape}.",
    facts=(FactSign("broadcast-n1-n"),),
    place=("broadcast-n1-n",),
    shown_at=_comparisons,
)
