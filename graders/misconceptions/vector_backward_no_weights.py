"""Going backward from a vector without saying how its elements count.

What it looks like
    ``y.backward()`` or ``torch.autograd.grad(y, x)`` where ``y`` has several elements, in the hope of one derivative
    for each of them.

Why it is wrong
    A backward pass computes the slope of one number. A vector has no single slope until someone says how its elements
    add up to a number, and torch does not guess: it starts with a weight of 1 by itself only for a single element.

Example:
    >>> import torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> y = x * x
    >>> y.backward()
    Traceback (most recent call last):
    RuntimeError: grad can be implicitly created only for scalar outputs
    >>> y.backward(torch.tensor([1.0, 10.0]))
    >>> x.grad
    tensor([ 2., 40.])

Instead
    Reduce the vector to the number that you mean (``y.sum()``, ``(weights * y).sum()``), or hand one weight for each
    element to the pass: ``y.backward(weights)``, ``torch.autograd.grad(y, x, weights)``.

What is not this
    A tensor with a single element, of whatever shape: it needs no weights.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._passes import passes


def _lines(tree: ast.AST) -> Iterator[int]:
    """The last pass without a gradient argument."""
    yield from [passed.line for passed in passes(tree) if passed.weights is None][-1:]


MISCONCEPTION = Misconception(
    id="vector-backward-no-weights",
    message=(
        "You go backward from a tensor of several elements without saying how much each of them counts. A pass gives "
        "the slope of one number, not one derivative for each element."
    ),
    hint="Which single number made of these elements do you want to differentiate? Where can you say so?",
    errors=(ErrorSign("grad can be implicitly created only for scalar outputs"),),
    source=_lines,
    consequence_of=("grad-returns-tuple",),
)
