"""First and second derivative in one sum.

What it looks like
    ``y.backward(create_graph=True)``, then a pass from ``x.grad``, and ``x.grad`` is read as the second derivative.

Why it is wrong
    ``backward`` adds to what it finds in ``.grad``, and what it finds there is the first derivative. For x²·y at
    x = 2, y = 3 that is 12, the second derivative is 6, and ``x.grad`` shows 18.

Example:
    >>> import torch, warnings
    >>> warnings.simplefilter("ignore")
    >>> x = torch.tensor(2.0, requires_grad=True)
    >>> y = torch.tensor(3.0, requires_grad=True)
    >>> (x * x * y).backward(create_graph=True)
    >>> first = x.grad.item()
    >>> x.grad.backward()
    >>> first, x.grad.item()
    (12.0, 18.0)

Instead
    Give the first derivative a name, take it out of ``.grad`` (``g = x.grad; x.grad = None``), and go backward from
    ``g``. Or use ``torch.autograd.grad``, which returns gradients and adds to nothing.

What is not this
    A sum of gradients over several batches: there, adding up is what ``.grad`` is for.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions._orders import is_backward, records_itself
from graders.misconceptions._passes import passes


def _lines(tree: ast.AST) -> Iterator[int]:
    """The last pass that adds to ``.grad``, after one that did so and recorded itself."""
    found = [passed for passed in passes(tree) if is_backward(passed)]
    if any(records_itself(passed) for passed in found):
        yield found[-1].line


MISCONCEPTION = Misconception(
    id="second-derivative-accumulated",
    message=(
        "The second pass adds to what the first one left in .grad, so you see the first derivative plus the second: "
        "{returned} instead of {expected}."
    ),
    hint="What does .grad hold when the second pass begins, and what does a pass do with what it finds there?",
    facts=(FactSign("added-to-recorded-gradient"),),
    fact_message="When it begins, .grad still holds {before}.",
    shown_at=_lines,
)
