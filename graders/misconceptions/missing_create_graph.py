"""A derivative of a gradient that was computed without a record of its own.

What it looks like
    ``torch.autograd.grad(y, x)``, often with ``retain_graph=True``, and then another pass that starts from the result.
    It raises "does not require grad"; behind a test of ``requires_grad``, it gives zeros for every function.

Why it is wrong
    A pass computes gradients as plain numbers. To differentiate them, autograd has to record that computation as well,
    and it does so only on demand. ``retain_graph`` is another thing: it keeps the graph that led to ``y``, and says
    nothing of the graph that leads to the gradient.

Example:
    >>> import torch
    >>> x = torch.tensor([3.0], requires_grad=True)
    >>> (slope,) = torch.autograd.grad(x**3, x, retain_graph=True)
    >>> slope, slope.requires_grad
    (tensor([27.]), False)
    >>> torch.autograd.grad(slope, x)
    Traceback (most recent call last):
    ...
    RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn

Instead
    ``create_graph=True`` in every pass whose result is differentiated once more: here the first. Then ``slope`` has a
    ``grad_fn``, and the second pass gives 18.

What is not this
    A last pass without ``create_graph``: nothing follows it, so nothing needs to be recorded.
    A trial that is refused and caught, where the answer itself comes of a pass that records.
    A gradient without a history although ``create_graph=True`` was given: that of a straight line is a constant.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions._orders import records_itself
from graders.misconceptions._passes import Pass, passes
from graders.syntax_tree import walk

_TASKS = (
    "second_derivatives.first_and_second",
    "second_derivatives.nth_derivative",
    "second_derivatives.second_by_backward",
    "second_derivatives.hessian",
    "second_derivatives.hessian_vector_product",
)


def _lines(tree: ast.AST) -> Iterator[int]:
    """The first pass, if it is not told to record itself and something is to follow it."""
    found = passes(tree)
    if found and not records_itself(found[0]) and (len(found) > 1 or found[0].repeated or _goes_on(tree, found[0])):
        yield found[0].line


def _goes_on(tree: ast.AST, passed: Pass) -> bool:
    """Whether the only pass stands in a helper, or its result is asked whether it could be differentiated."""
    inner = [node for node in walk(tree) if isinstance(node, ast.FunctionDef | ast.Lambda)][1:]
    in_helper = any(passed.node is node for part in inner for node in walk(part))
    asked = any(isinstance(node, ast.Attribute) and node.attr in ("requires_grad", "grad_fn") for node in walk(tree))
    return in_helper or asked


MISCONCEPTION = Misconception(
    id="missing-create-graph",
    message=(
        "Your gradient has no history: the pass that computed it did not record how, so nothing is there to be "
        "differentiated once more. Keeping the graph of f (retain_graph) is not enough, because the next derivative "
        "goes through the graph of the gradient."
    ),
    hint="Print requires_grad of your first gradient. Which option of the pass that makes it would change the answer?",
    errors=(ErrorSign("element 0 of tensors does not require grad", _TASKS, decisive=False),),
    facts=(FactSign("gradient-without-history", {"create_graph": "False"}, _TASKS),),
    source=_lines,
    cause_in_source=True,
    consequence_of=("requires-grad-on-gradient", "detach-in-forward", "forward-under-no-grad"),
    harmless=True,
)
