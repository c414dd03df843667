"""A step that is taken before its gradient exists.

What it looks like
    ``optimizer.step()`` above ``loss.backward()`` in the same round, with or without ``zero_grad()`` in between.

Why it is wrong
    ``step()`` looks at nothing but ``.grad``. Before the first backward pass that is ``None`` and nothing moves; later
    it is whatever an older pass left there. With step, zero, backward every update lags one round behind; with zero,
    step, backward there never is a gradient when the step looks, and the model does not move at all.

Example:
    >>> import torch
    >>> def first_steps(*order):
    ...     w = torch.tensor(0.0, requires_grad=True)
    ...     optimizer = torch.optim.SGD([w], lr=0.1)
    ...     for _ in range(3):
    ...         loss = (w - 2) ** 2
    ...         for do in order:
    ...             {"zero": optimizer.zero_grad, "backward": loss.backward, "step": optimizer.step}[do]()
    ...         yield round(w.item(), 2)
    >>> list(first_steps("zero", "backward", "step"))
    [0.4, 0.72, 0.98]
    >>> list(first_steps("step", "zero", "backward"))
    [0.0, 0.4, 0.8]
    >>> list(first_steps("zero", "step", "backward"))
    [0.0, 0.0, 0.0]

Instead
    In each round: predict, loss, backward, step; and clear at any place but between backward and step.

What is not this
    An update at the top of the loop whose gradient was taken, at the same parameters, at the end of the round before.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _lines(tree: ast.AST) -> Iterator[int]:
    """Updates in a loop that stand above the first backward pass of its body."""
    for loop in syntax.loops(tree):
        waiting: list[int] = []
        for statement in getattr(loop, "body", []) if isinstance(loop, ast.For | ast.While) else []:
            if syntax.goes_backward(statement):
                yield from waiting
                break
            waiting += [syntax.line(node) for node in walk(statement) if syntax.updates(node)]


MISCONCEPTION = Misconception(
    id="step-before-backward",
    message=(
        "The update comes before the backward pass of its own round, so it uses what was in .grad before: nothing in "
        "the first round, and after that nothing or the gradient of an earlier one."
    ),
    hint="Go through one round line by line: what is in .grad at the moment when the update reads it?",
    facts=(
        FactSign("step-before-backward"),
        # The first pass comes after a step that found nothing; where no pass comes at all, the pass is missing.
        FactSign("step-without-gradients", {"backward_line": "", "passes_in_all": "[1-9].*"}),
    ),
    source=_lines,
    place=("step-before-backward", "step-without-gradients"),
)
