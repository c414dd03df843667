"""Weights that are given and not used.

What it looks like
    ``y.backward(torch.ones_like(y))``, ``y.sum().backward()``, ``y.mean().backward()`` or a pass from one of several
    losses, where each element has a weight of its own.

Why it is wrong
    The gradient argument is not a formality that torch insists on: it says how much each element of the output counts.
    Ones, a sum, a mean or a single loss are weights too, only not those that were asked for.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> losses, weights = torch.cat([(w + 2) * (w + 1), (w + 2) + (w + 1)]), torch.tensor([1.0, 2.0])
    >>> for used in (torch.ones(2), torch.tensor([0.5, 0.5]), torch.tensor([1.0, 0.0]), weights):
    ...     (gradient,) = torch.autograd.grad(losses, w, used, retain_graph=True)
    ...     print(f"{gradient.item():.1f}")
    7.0
    3.5
    5.0
    9.0

Instead
    Hand the weights to the pass, ``y.backward(weights)``, or multiply before you add up, ``(weights * y).sum()``.

What is not this
    Ones where the plain sum is meant.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions._passes import last_parameter, last_pass, numbers_used, passes, value_of
from graders.misconceptions._syntax import is_call
from graders.syntax_tree import walk

_REDUCTIONS = ("sum", "mean")


def _lines(tree: ast.AST) -> Iterator[int]:
    """Where the weights would have their place: the reduction before the last pass, or that pass."""
    found = passes(tree)
    if not found or numbers_used(tree, last_parameter(tree)):
        return
    last = found[-1]
    reduced = value_of(tree, last.root)
    if last.weights is None and reduced is not last.root and any(_reduces(node) for node in walk(reduced)):
        yield reduced.lineno
    else:
        yield last.line


def _reduces(node: ast.AST) -> bool:
    return is_call(node, *_REDUCTIONS)


MISCONCEPTION = Misconception(
    id="grad-tensors-ignored",
    message=(
        "Your result, {returned}, is what comes out when the weights play no part: a plain sum, a mean, or one of the "
        "losses alone. With the weights of the task it is {expected}."
    ),
    hint="On which line do the numbers of the weights enter your computation?",
    source=_lines,
    shown_at=last_pass,
)
