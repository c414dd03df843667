"""A tensor without influence on the result, expected to have a gradient of zeros by itself.

What it looks like
    ``torch.autograd.grad(loss, params)`` where one of ``params`` plays no part in ``loss``; or ``allow_unused=True``
    with the ``None`` passed on, dropped or replaced by a number; or ``p.grad`` used after ``backward()`` as if it were
    there.

Why it is wrong
    Autograd follows the graph from the result. A tensor that it does not meet has no gradient, which is not the same as
    a gradient of zeros: torch raises, or gives ``None`` where you allow it; ``backward()`` leaves its ``.grad`` alone.

Example:
    >>> import torch
    >>> w, unused = torch.tensor([3.0], requires_grad=True), torch.tensor([1.0, 2.0], requires_grad=True)
    >>> torch.autograd.grad(w * w, [w, unused])
    Traceback (most recent call last):
    RuntimeError: The differentiated Tensor at index 1 appears to not have been used in the graph...
    >>> torch.autograd.grad(w * w, [w, unused], allow_unused=True)
    (tensor([6.]), None)
    >>> torch.autograd.grad(w * w, [w, unused], materialize_grads=True)
    (tensor([6.]), tensor([0., 0.]))

Instead
    Where zeros are meant, say so: ``materialize_grads=True``, or ``torch.zeros_like(p)`` in the place of each ``None``.

What is not this
    A tensor that should have had a part in the result but was cut off on the way, by ``detach``, ``no_grad`` or a copy:
    then the same error shows another mistake.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._passes import passes
from graders.misconceptions._syntax import is_call, is_gradient
from graders.syntax_tree import walk

_TASK = ("weighted_backward.weighted_losses_gradient",)
_STEM = "appears to not have been used in the graph"


def _lines(tree: ast.AST) -> Iterator[int]:
    """Where None is asked for, else where ``.grad`` is used unasked, else a pass that gives None or raises."""
    asked = [node.lineno for node in walk(tree) if isinstance(node, ast.Compare) and _is_none(node)]
    used = [node.lineno for node in walk(tree) if isinstance(node, ast.Attribute) and _is_read(node)]
    bare = [passed.line for passed in passes(tree) if is_call(passed.node, "grad") and not _makes_zeros(passed.node)]
    yield from (asked or used or bare)[-1:]


def _is_read(node: ast.Attribute) -> bool:
    return is_gradient(node) and isinstance(node.ctx, ast.Load)


def _is_none(node: ast.Compare) -> bool:
    return any(isinstance(side, ast.Constant) and side.value is None for side in node.comparators)


def _makes_zeros(node: ast.Call) -> bool:
    return any(word.arg == "materialize_grads" for word in node.keywords)


MISCONCEPTION = Misconception(
    id="grad-unused-input",
    message=(
        "No path of the graph leads from the result to one of the tensors that you differentiate by. Autograd has no "
        "gradient for it, not even zeros, unless you ask for them; what is wanted of you is zeros in its shape."
    ),
    hint="What does autograd give for a tensor that the result does not depend on, and what are you to return for it?",
    errors=(
        ErrorSign(_STEM, _TASK, decisive=False),
        ErrorSign(r"^(AttributeError|TypeError): .*NoneType", _TASK, decisive=False),
    ),
    source=_lines,
    consequence_of=(
        "detach-in-forward",
        "forward-under-no-grad",
        "python-number-breaks-graph",
        "numpy-breaks-graph",
        "rebuild-with-torch-tensor",
        "requires-grad-set-too-late",
        "missing-create-graph",
        "constant-derivative-has-no-graph",
        "backward-returns-gradient",
    ),
)
