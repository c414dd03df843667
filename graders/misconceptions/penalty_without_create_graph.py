"""A penalty on gradients that teaches nothing.

What it looks like
    ``g, = torch.autograd.grad(y, x)`` and a loss made of ``g``. The loss has the right value; ``backward`` from it
    raises, or, once it is added to another loss, runs and changes nothing.

Why it is wrong
    Without ``create_graph=True`` the gradient is a plain number. A loss made of it is a constant for autograd: no path
    leads from it to the parameters, so the penalty is paid and never learned from.

Example:
    >>> import torch
    >>> def slope_of_total(create_graph):
    ...     w = torch.tensor([1.0], requires_grad=True)
    ...     x = torch.tensor([2.0], requires_grad=True)
    ...     y = w * x**2
    ...     (g,) = torch.autograd.grad(y, x, create_graph=create_graph, retain_graph=True)
    ...     (y + g**2).backward()
    ...     return w.grad.item()
    >>> slope_of_total(False), slope_of_total(True)
    (4.0, 36.0)

Instead
    ``create_graph=True`` where ``g`` is computed. The loss then reaches the parameters through the graph of ``g``.

What is not this
    A gradient that is only watched, clipped or printed: it needs no graph.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions._orders import records_itself
from graders.misconceptions._passes import passes

_TASK = ("second_derivatives.gradient_penalty",)


def _lines(tree: ast.AST) -> Iterator[int]:
    """The last pass, if none is told to record itself."""
    found = passes(tree)
    if found and not any(records_itself(passed) for passed in found):
        yield found[-1].line


MISCONCEPTION = Misconception(
    id="penalty-without-create-graph",
    message=(
        "The value is right, but for autograd your penalty is a constant: the gradient that it is made of was computed "
        "without a record, so nothing can flow from it into the parameters of f."
    ),
    hint="Does the gradient inside your penalty require grad? What has to be recorded so that it does?",
    facts=(FactSign("backward-call", {"create_graph": "False"}, _TASK),),
    source=_lines,
    cause_in_source=True,
    consequence_of=("requires-grad-on-loss", "requires-grad-on-gradient", "forward-under-no-grad"),
)
