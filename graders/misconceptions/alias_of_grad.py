"""What was kept is the gradient's own buffer, and later passes or a clearing write into it.

What it looks like
    ``history.append(w.grad)`` in a loop: the list grows, and all of its entries are always equal. Or
    ``gradient = w.grad``, then ``w.grad.zero_()``, and ``gradient`` is zero.

Why it is wrong
    ``w.grad`` is one tensor that every backward pass changes in place. Appending it stores a reference to that tensor,
    not the numbers that are in it now. What happens to it later happens to every entry. An assignment is no copy
    either, and ``detach()`` or ``numpy()`` only make new names for the same memory.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> history = []
    >>> for _ in range(3):
    ...     (w * w).sum().backward()
    ...     history.append(w.grad)
    >>> [entry.item() for entry in history]
    [6.0, 6.0, 6.0]

Instead
    Store a copy of the numbers: ``w.grad.clone()`` or, for a single number, ``w.grad.item()``.

What is not this
    Setting ``w.grad = None`` after the append: the next pass makes a new tensor, and the list keeps the old ones.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._contributing import contributing
from graders.syntax_tree import walk

_SAME_MEMORY = (
    "detach",
    "data",
    "numpy",
    "from_numpy",
    "view",
    "view_as",
    "reshape",
    "squeeze",
    "flatten",
    "as_tensor",
)
_KEEPING = ("append", "insert", "appendleft", "setdefault")


def _kept_and_overwritten(tree: ast.AST) -> Iterator[int]:
    """Lines that keep ``.grad`` itself for the result, in functions that go on to write into it."""
    in_result = contributing(tree)
    for function in syntax.functions(tree):
        buffers = [(node, value) for node in walk(function) for value in _stored(node) if _is_buffer(value)]
        kept = [syntax.line(node) for node, value in buffers if value in in_result]
        wiped = [syntax.line(node) for node in walk(function) if _wipes(node) or syntax.is_call(node, "backward")]
        dropped = [syntax.line(node) for node in walk(function) if syntax.clears(node) and not _wipes(node)]
        repeats = any(syntax.goes_backward(loop) for loop in syntax.loops(function))
        for line in kept:
            later = [other for other in wiped if other > line or repeats]
            if any(not any(line <= drop < other for drop in dropped) for other in later):
                yield line


def _stored(node: ast.AST) -> Iterator[ast.expr]:
    """What a node puts under a name or into a container."""
    if isinstance(node, ast.Call) and syntax.name_of(node.func) in _KEEPING:
        yield from node.args
    if isinstance(node, ast.AugAssign) and isinstance(node.value, ast.List | ast.Tuple):
        yield from node.value.elts
    if isinstance(node, ast.ListComp | ast.GeneratorExp):
        yield node.elt
    for target, value in syntax.assigned(node):
        if not syntax.holds_gradient(target):
            yield from value.elts if isinstance(value, ast.Tuple | ast.List) else (value,)


def _is_buffer(value: ast.expr) -> bool:
    """Whether an expression is ``.grad`` or another name for its memory."""
    while not syntax.is_gradient(value):
        if isinstance(value, ast.Call) and syntax.name_of(value.func) in _SAME_MEMORY:
            value = value.args[0] if syntax.name_of(value.func) in ("from_numpy", "as_tensor") else value.func
        elif isinstance(value, ast.Attribute) and value.attr in _SAME_MEMORY:
            value = value.value
        else:
            return False
    return True


def _wipes(node: ast.AST) -> bool:
    """Whether a node clears a gradient by writing into its memory."""
    if syntax.is_call(node, "zero_grad") and isinstance(node, ast.Call):
        return any(isinstance(word.value, ast.Constant) and word.value.value is False for word in node.keywords)
    if isinstance(node, ast.Assign):
        return syntax.clears(node) and any(isinstance(target, ast.Subscript) for target in node.targets)
    return syntax.clears(node) and not isinstance(node, ast.Delete)


MISCONCEPTION = Misconception(
    id="alias-of-grad",
    message=(
        "What you kept is a .grad itself, not its numbers: the tensor goes on to show whatever a later pass or a "
        "clearing writes into it, and that is in your result ({returned})."
    ),
    hint="Does your line keep the numbers, or the tensor that the next pass or the clearing will change?",
    facts=(FactSign("entries-share-memory", {"of": "gradient"}),),
    source=_kept_and_overwritten,
    place=("entries-share-memory",),
    consequence_of=("zero-inplace-kills-second-derivative",),
)
