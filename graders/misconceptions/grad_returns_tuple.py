"""The tuple of ``torch.autograd.grad`` taken for the gradient.

What it looks like
    ``g = torch.autograd.grad(y, w)`` and then ``return g``, ``0.1 * g`` or ``g + h``.

Why it is wrong
    ``torch.autograd.grad`` can differentiate by several tensors at once, so it returns a tuple with one gradient for
    each of them, also when there is only one. Tuples have an arithmetic of their own: ``+`` joins them and ``2 *``
    repeats them, without any error.

Example:
    >>> import torch
    >>> w = torch.tensor([3.0], requires_grad=True)
    >>> g = torch.autograd.grad(w * w, w)
    >>> g + g
    (tensor([6.]), tensor([6.]))
    >>> 0.1 * g
    Traceback (most recent call last):
    TypeError: can't multiply sequence by non-int of type 'float'
    >>> (g,) = torch.autograd.grad(w * w, w)
    >>> g + g
    tensor([12.])

Instead
    Take the one gradient out: ``(g,) = torch.autograd.grad(y, w)`` or ``torch.autograd.grad(y, w)[0]``.

What is not this
    A tuple on purpose, with one gradient for each of several inputs; or the tuple handed on to another
    ``torch.autograd.grad``, which takes tuples.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._passes import passes
from graders.misconceptions._syntax import is_call
from graders.syntax_tree import walk

_ERRORS = (
    r"^TypeError: can't multiply sequence by non-int",
    r"^TypeError: expected Tensor as element \d+ in argument \d+, but got tuple",
    r"^TypeError: .*unsupported operand type.*'tuple'",
    r"^TypeError: can only concatenate tuple",
    r"^TypeError: .*must be Tensor, not tuple",
    r"^AttributeError: 'tuple' object has no attribute",
)
#: what takes a tuple and gives its entries on
_TAKES_TUPLES = ("zip", "enumerate", "list", "tuple", "map", "iter", "next", "len", "grad", "autograd", "extend")


def _lines(tree: ast.AST) -> Iterator[int]:
    """Calls of ``torch.autograd.grad`` for a single input whose tuple nobody takes apart."""
    around = {id(child): node for node in walk(tree) for child in ast.iter_child_nodes(node)}
    for passed in passes(tree):
        if passed.inputs is None or _are_several(passed.inputs) or is_call(passed.node, "backward"):
            continue
        parent = around.get(id(passed.node))
        if isinstance(parent, ast.Assign) and isinstance(parent.targets[0], ast.Name):
            uses = _uses(tree, parent.targets[0].id)
            whole = [
                use for use in uses if not _takes_apart(around.get(id(use))) or _as_rows(tree, around.get(id(use)))
            ]
            if whole:
                yield next((line for use in whole if (line := _statement_line(around, use))), passed.line)
        elif not _takes_apart(parent):
            yield passed.line


def _as_rows(tree: ast.AST, parent: ast.AST | None) -> bool:
    """Whether a loop goes through the tuple as if its entries were single numbers to go back from."""
    if not isinstance(parent, ast.For | ast.comprehension) or not isinstance(parent.target, ast.Name):
        return False
    name = parent.target.id
    return any(isinstance(p.root, ast.Name) and p.root.id == name and p.weights is None for p in passes(tree))


def _are_several(inputs: ast.expr) -> bool:
    return isinstance(inputs, ast.List | ast.Tuple) and len(inputs.elts) != 1


def _uses(tree: ast.AST, name: str) -> list[ast.Name]:
    found = [node for node in walk(tree) if isinstance(node, ast.Name) and node.id == name]
    return [node for node in found if isinstance(node.ctx, ast.Load)]


def _takes_apart(parent: ast.AST | None) -> bool:
    """Whether what a tuple stands in deals with its entries, or does nothing with it."""
    if isinstance(parent, ast.Assign):
        return isinstance(parent.targets[0], ast.Tuple | ast.List)
    if isinstance(parent, ast.Call):
        return is_call(parent, *_TAKES_TUPLES)
    return isinstance(parent, ast.Subscript | ast.Starred | ast.For | ast.comprehension | ast.Expr)


def _statement_line(around: dict[int, ast.AST], node: ast.AST) -> int:
    """The line of the statement or comprehension that a use stands in."""
    current: ast.AST = node
    while id(current) in around and not isinstance(current, ast.stmt):
        current = around[id(current)]
    return int(getattr(current, "lineno", 0))


MISCONCEPTION = Misconception(
    id="grad-returns-tuple",
    message=(
        "torch.autograd.grad returns a tuple with one gradient for each input, also for a single input. You go on with "
        "the tuple as if it were the gradient."
    ),
    hint="What type does torch.autograd.grad return when you differentiate by one tensor only?",
    errors=(
        *(ErrorSign(pattern, decisive=False) for pattern in _ERRORS),
        ErrorSign("grad can be implicitly created only", ("second_derivatives.hessian",), decisive=False),
    ),
    source=_lines,
)
