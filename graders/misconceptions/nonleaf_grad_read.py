"""The .grad of a tensor in the middle of the graph.

What it looks like
    ``y.backward()`` and then ``a.grad``, where ``a`` was computed from other tensors: it is None, with a warning.

Why it is wrong
    A backward pass stores gradients in the leaves only. The gradient of ``a`` was there for a moment, on the way, and
    was never stored. It has not been cleared, and it is not 0 either.

Example:
    >>> import torch
    >>> w, x = torch.tensor([1.0], requires_grad=True), torch.tensor([2.0])
    >>> a = x + w
    >>> y = a * (w + 1)
    >>> torch.autograd.grad(y, a, retain_graph=True)
    (tensor([2.]),)
    >>> a.retain_grad()
    >>> y.backward()
    >>> a.grad, w.grad
    (tensor([2.]), tensor([5.]))

Instead
    Ask for it by name, ``torch.autograd.grad(y, a)``, or call ``a.retain_grad()`` before the backward pass.

What is not this
    Reading ``.grad`` of a leaf that no backward pass has reached: that is None for another reason.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions._places import gradient_read
from graders.syntax_tree import walk


def _names_grad(tree: ast.AST) -> Iterator[int]:
    """Reads of ``something.grad``, also by ``getattr``."""
    yield from gradient_read(tree)
    yield from (node.lineno for node in walk(tree) if isinstance(node, ast.Constant) and node.value == "grad")


_MIDDLE = ("forward_graphs.intermediate_gradients",)

MISCONCEPTION = Misconception(
    id="nonleaf-grad-read",
    message=(
        "A backward pass keeps gradients in leaves only. What you read is the .grad of a computed tensor, and nothing "
        "was ever stored there."
    ),
    hint="Is this tensor a leaf? What must be said, and when, so that a gradient on the way is kept?",
    errors=(
        ErrorSign("'NoneType' object has no attribute|operand type.*'NoneType'|not NoneType", _MIDDLE, decisive=False),
    ),
    facts=(FactSign("grad-read-on-nonleaf"),),
    place=("grad-read-on-nonleaf",),
    presupposes=_names_grad,
    shown_at=gradient_read,
)
