"""A detached tensor is taken for a copy.

What it looks like
    ``old = w.detach()``, ``snapshot = a.data`` or ``a.numpy()``, and then a change in place of one of the two.

Why it is wrong
    ``detach()`` gives a second tensor object without history over the same memory. Writing into either of them shows
    in both. The same holds for ``.data``, ``.numpy()``, ``torch.from_numpy`` and for views.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> old = w.detach()
    >>> with torch.no_grad():
    ...     _ = w.add_(1)
    >>> old.item()
    2.0

Instead
    ``w.detach().clone()`` has memory of its own.

What is not this
    Detaching to read a value once, or to print it, or to make a new tensor from it by an operation.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._contributing import contributing
from graders.syntax_tree import walk

_SHARING = ("detach", "data", "numpy", "from_numpy", "view", "view_as", "reshape", "as_tensor", "expand", "alias")
_COPYING = ("clone", "copy", "deepcopy", "tensor", "array")
#: these give plain numbers and sizes, not a tensor
_READING = (
    "tolist",
    "item",
    "shape",
    "size",
    "numel",
    "len",
    "list",
    "tuple",
    "str",
    "repr",
    "format",
    "float",
    "print",
)


def _shared_and_changed(tree: ast.AST) -> Iterator[int]:
    """Where a name without memory of its own is made that is written to, or kept while its original changes."""
    functions = {function.name: function for function in syntax.functions(tree)}
    shared: dict[str, str] = {}
    made: dict[str, int] = {}
    kept = _kept(tree)
    for node in walk(tree):
        for target, value in syntax.assigned(node):
            if isinstance(target, ast.Name) and _shares(value, functions):
                shared[target.id] = _argument(value)
                made[target.id] = syntax.line(node)
    written = {_writes(node) for node in walk(tree)}
    through = [made[name] for name in shared if name in written]
    restored = {pair for node in walk(tree) for pair in _written_back(node)}
    beside = [
        made[name]
        for name, original in shared.items()
        if original and original in written and ((original, name) in restored or name in kept)
    ]
    yield from through or beside


def _kept(tree: ast.AST) -> set[str]:
    """Names that are given a value in a loop, for a later round or the result: not those that are only printed."""
    used = contributing(tree)
    pairs = [pair for loop in syntax.loops(tree) for node in walk(loop) for pair in syntax.assigned(node)]
    return {target.id for target, value in pairs if isinstance(target, ast.Name) and value in used}


def _written_back(node: ast.AST) -> Iterator[tuple[str, str]]:
    """What is overwritten, with each name that it is overwritten by: ``a.copy_(old)``, ``a[:] = old``."""
    if isinstance(node, ast.Call) and syntax.is_call(node, "copy_", "set_", "copyto"):
        parts = [*([node.func] if not syntax.is_call(node, "copyto") else []), *node.args]
        yield from ((syntax.base_name(parts[0]), name) for part in parts[1:] for name in syntax.names_in(part))
    for target, value in syntax.assigned(node):
        if isinstance(target, ast.Subscript | ast.Attribute):
            yield from ((syntax.base_name(target), name) for name in syntax.names_in(value))


def _shares(value: ast.expr, functions: dict[str, ast.FunctionDef]) -> bool:
    """Whether an expression, or the helper that it calls, gives a second name to the same memory."""
    parts: list[ast.AST] = [value]
    if isinstance(value, ast.Call) and syntax.name_of(value.func) in functions:
        body = functions[syntax.name_of(value.func)]
        parts = [node.value for node in walk(body) if isinstance(node, ast.Return) and node.value is not None]
    names = {name for part in parts for node in walk(part) for name in _called(node)}
    sums = any(isinstance(node, ast.BinOp) for part in parts for node in walk(part))
    return bool(names & set(_SHARING)) and not names & set(_COPYING) and not sums and not _only_reads(value)


def _only_reads(value: ast.expr) -> bool:
    """Whether the last word of an expression gives plain numbers or sizes: ``a.numpy().tolist()``, ``len(a.data)``."""
    while isinstance(value, ast.Subscript):
        value = value.value
    return syntax.name_of(value.func if isinstance(value, ast.Call) else value) in _READING


def _called(node: ast.AST) -> Iterator[str]:
    """The name of an attribute or of what is called; plain variables do not count."""
    if isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.Call):
        yield syntax.name_of(node.func)


def _argument(value: ast.expr) -> str:
    """The tensor that an expression starts from: ``a`` of ``a.detach()``, ``snapshot(a)`` and ``from_numpy(a)``."""
    if isinstance(value, ast.Call) and value.args and not isinstance(value.args[0], ast.Constant):
        inner = syntax.base_name(value.args[0])
        return inner or syntax.base_name(value)
    return syntax.base_name(value)


def _writes(node: ast.AST) -> str:
    """The name of what a node changes in place, or nothing."""
    if isinstance(node, ast.AugAssign):
        return syntax.base_name(node.target)
    if isinstance(node, ast.Call):
        method = syntax.name_of(node.func)
        if method.endswith("_") and not method.endswith("__"):
            return syntax.base_name(node.func)
        return next((syntax.base_name(word.value) for word in node.keywords if word.arg == "out"), "")
    written = (target for target, _ in syntax.assigned(node) if isinstance(target, ast.Subscript))
    return next((syntax.base_name(target) for target in written), "")


MISCONCEPTION = Misconception(
    id="detach-shares-memory",
    message="What you took for a copy shares its memory with the original, so the change shows in both.",
    hint="Make your second name, change one number through it, and print the first. Who owns the memory?",
    source=_shared_and_changed,
)
