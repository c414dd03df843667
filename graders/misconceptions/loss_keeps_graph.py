"""A history of losses that are still tensors with their graphs.

What it looks like
    ``losses.append(loss)`` or ``total += loss`` in a training loop, and the list or the total is returned.

Why it is wrong
    A loss is not only a number: it is the end of the graph that computed it. As long as the list holds the tensor, all
    that its graph saved stays in memory, epoch after epoch, and who asks for floats gets objects that drag a
    ``grad_fn`` along. A running total even chains all the graphs into one.

Example:
    >>> import torch
    >>> w, history = torch.tensor(1.0, requires_grad=True), []
    >>> for _ in range(2):
    ...     loss = (w - 3) ** 2
    ...     loss.backward()
    ...     history.append(loss)
    >>> history
    [tensor(4., grad_fn=<PowBackward0>), tensor(4., grad_fn=<PowBackward0>)]

Instead
    Store the number: ``losses.append(loss.item())``; ``total += loss.item()``.

What is not this
    Adding several losses on purpose before one ``backward()`` goes through all of them.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Advice, Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._kept_losses import kept_alive
from graders.syntax_tree import walk


def _lines(tree: ast.AST) -> Iterator[int]:
    """Where a name that ``backward()`` or ``grad`` starts from is stored or added up as it is."""
    roots = set(_roots(tree))
    for node in walk(tree):
        for value in _stored(node):
            if _holds(value, roots):
                yield value.lineno
    lists = set(_lists(tree))
    for node in walk(tree):
        if isinstance(node, ast.Call) and syntax.is_call(node, "append") and syntax.base_name(node.func) in lists:
            yield node.lineno


def _stored(node: ast.AST) -> list[ast.expr]:
    """The expressions whose values a statement or call keeps for later."""
    match node:
        case ast.Call(func=ast.Attribute(attr="append" | "insert"), args=args):
            return args
        case ast.AugAssign(op=ast.Add(), value=value) | ast.Assign(value=(ast.Tuple() | ast.List()) as value):
            return [value]
        case ast.Assign(targets=[ast.Subscript()], value=value) | ast.Yield(value=ast.expr() as value):
            return [value]
        case _:
            return []


def _roots(tree: ast.AST) -> Iterator[str]:
    for node in walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            start = node.func.value if node.func.attr == "backward" else None
            if node.func.attr == "grad" and node.args:
                start = node.args[0]
            if isinstance(start, ast.Name):
                yield start.id


def _lists(tree: ast.AST) -> Iterator[str]:
    """Lists from whose entries ``backward()`` starts: ``losses[-1].backward()``."""
    for node in walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "backward" and isinstance(node.value, ast.Subscript):
            yield syntax.base_name(node.value)


def _holds(value: ast.expr, roots: set[str]) -> bool:
    """Whether a value is one of the names, or a list or tuple that holds it."""
    if isinstance(value, ast.Tuple | ast.List):
        return any(_holds(item, roots) for item in value.elts)
    return isinstance(value, ast.Name) and value.id in roots


MISCONCEPTION = Misconception(
    id="loss-keeps-graph",
    message=(
        "What you keep of each loss is the tensor, not its number ({returned}): it is a result with a graph, and the "
        "whole graph stays alive for as long as you hold it."
    ),
    hint="What does a loss carry along besides its number, and how do you get only the number out of it?",
    source=_lines,
    advice=Advice(
        message=(
            "Your result is right. But while the loop runs, the list holds every loss as a tensor, with the graph of "
            "its round: the longer the training, the more memory."
        ),
        hint="Store the number of each round at once: loss.item().",
        lines=kept_alive,
        tasks=(
            "linear_regression.fit_parabola",
            "linear_regression.fit_line",
            "linear_regression.train_linear",
            "logistic_regression.train",
        ),
    ),
)
