"""Something is cleared, but not the gradient.

What it looks like
    ``g = w.grad.clone(); g.zero_()``, ``g = torch.zeros_like(w.grad)``, ``optimizer.zero_grad`` without parentheses,
    or the gradient of another tensor set to None.

Why it is wrong
    backward() adds to the tensor in ``w.grad``. A copy of it has numbers of its own, giving a name to a new tensor
    leaves the old one as it was, and naming a method does not run it. ``w.grad`` never hears of any of these.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> for _ in range(3):
    ...     (5 * w).sum().backward()
    ...     print(w.grad.item())
    ...     g = w.grad.clone()
    ...     _ = g.zero_()
    5.0
    10.0
    15.0

Instead
    Change what hangs on the parameter: ``w.grad = None`` or ``w.grad.zero_()``, and call methods with ``()``.

What is not this
    A copy of the gradient that is kept for a plot, while ``w.grad`` itself is cleared elsewhere.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

_EMPTY = ("zeros_like", "zeros", "new_zeros")
_DISCARDED = ("zeros_like", "zeros", "new_zeros", "mul", "clone")
_COPIES = ("clone", "deepcopy", "tensor", "copy")
_ZEROING = ("zero_", "fill_", "mul_")


def _cleared_in_vain(tree: ast.AST) -> Iterator[int]:
    """Lines that look like a clearing and leave every gradient that is read as it was."""
    read = {_owner(node) for node in walk(tree) if _is_read(node)}
    copies, bound = _copies(tree), _bound_to_gradient(tree)
    known = syntax.gradient_names(tree) | _arguments(tree)
    # What is cleared after the last pass is tidied up, whatever it is.
    repeated = {id(inner) for loop in syntax.loops(tree) if syntax.goes_backward(loop) for inner in walk(loop)}
    for node in walk(tree):
        if (
            _has_no_effect(node)
            or _clears_copy(node, tree)
            or _zeroes_copy(node, copies)
            or _renames(node, known, bound)
        ):
            yield syntax.line(node)
        if id(node) in repeated and any(_is_unread(target, tree, read) for target, _ in syntax.assigned(node)):
            yield syntax.line(node)


def _clears_copy(node: ast.AST, tree: ast.AST) -> bool:
    """``zero_grad()`` of a copy of a model, or of an optimizer that was given copies."""
    if not isinstance(node, ast.Call) or syntax.name_of(node.func) != "zero_grad":
        return False
    copies: set[str] = set()
    for _ in range(2):
        for part in walk(tree):
            for target, value in syntax.assigned(part):
                copied = any(syntax.is_call(inner, "deepcopy", "copy", "clone") for inner in walk(value))
                if isinstance(target, ast.Name) and (copied or syntax.names_in(value) & copies):
                    copies.add(target.id)
    return syntax.base_name(node.func) in copies


def _has_no_effect(node: ast.AST) -> bool:
    """A statement that names a method without calling it, or makes zeros of a gradient and drops them."""
    if not isinstance(node, ast.Expr):
        return False
    value = node.value
    if isinstance(value, ast.BinOp):
        return isinstance(value.op, ast.Mult) and syntax.holds_gradient(value)
    dropped = syntax.is_call(value, *_DISCARDED) and syntax.holds_gradient(value)
    return dropped or syntax.name_of(value) in ("zero_grad", "zero_")


def _is_read(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and syntax.is_gradient(node) and isinstance(node.ctx, ast.Load)


def _owner(node: ast.AST) -> str:
    return ast.unparse(node.value) if isinstance(node, ast.Attribute) else ""


def _copies(tree: ast.AST) -> set[str]:
    """Names of copies of gradients."""
    return {
        target.id
        for node in walk(tree)
        for target, value in syntax.assigned(node)
        if isinstance(target, ast.Name) and syntax.holds_gradient(value) and syntax.is_call(value, *_COPIES)
    }


def _zeroes_copy(node: ast.AST, copies: set[str]) -> bool:
    """``g.zero_()``, ``g *= 0``, ``g[:] = 0`` for a copy, and ``w.grad.clone().zero_()``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _ZEROING:
        copied = any(syntax.is_call(inner, *_COPIES) for inner in walk(node.func))
        return syntax.base_name(node.func) in copies or (copied and syntax.holds_gradient(node.func))
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Mult):
        return syntax.base_name(node.target) in copies and not syntax.holds_gradient(node.target)
    return any(
        isinstance(target, ast.Subscript) and syntax.base_name(target) in copies for target, _ in syntax.assigned(node)
    )


def _renames(node: ast.AST, known: set[str], bound: dict[str, int]) -> bool:
    """``g = torch.zeros_like(g)``, or ``g = None`` below the line where the name was given to a gradient."""
    for target, value in syntax.assigned(node):
        if isinstance(target, ast.Name) and target.id in known:
            if syntax.is_call(value, *_EMPTY) and target.id in syntax.names_in(value):
                return True
            if isinstance(value, ast.Constant) and bound.get(target.id, syntax.line(node)) < syntax.line(node):
                return True
    return False


def _bound_to_gradient(tree: ast.AST) -> dict[str, int]:
    """Names given to ``.grad`` itself, by an assignment or as the argument of a helper, and the lines."""
    bound = {
        target.id: syntax.line(node)
        for node in walk(tree)
        for target, value in syntax.assigned(node)
        if isinstance(target, ast.Name) and syntax.is_gradient(value)
    }
    calls = [node for node in walk(tree) if isinstance(node, ast.Call)]
    for helper in syntax.functions(tree):
        for call in calls:
            if syntax.name_of(call.func) == helper.name:
                pairs = zip(helper.args.args, call.args, strict=False)
                bound |= {given.arg: helper.lineno for given, value in pairs if syntax.is_gradient(value)}
    return bound


def _arguments(tree: ast.AST) -> set[str]:
    return {argument.arg for function in syntax.functions(tree) for argument in function.args.args}


def _is_unread(target: ast.expr, tree: ast.AST, read: set[str]) -> bool:
    """Whether it is a ``.grad`` that nobody reads, and the text leaves no doubt whose gradients are read."""
    if not syntax.is_gradient(target) or _owner(target) in read:
        return False
    steps = any(syntax.is_call(node, "step") for node in walk(tree))
    return not steps and not any(_generic(tree, owner) for owner in {*read, _owner(target)})


def _generic(tree: ast.AST, owner: str) -> bool:
    """Whether an owner may stand for another: an attribute, a variable of a loop, another name, a helper's argument."""
    if not owner.isidentifier():
        return True
    if any(
        syntax.name_of(target) == owner and isinstance(value, ast.Name | ast.Attribute | ast.Subscript)
        for node in walk(tree)
        for target, value in syntax.assigned(node)
    ):
        return True
    loops = {name for node in walk(tree) if isinstance(node, ast.For) for name in syntax.names_in(node.target)}
    helpers = list(syntax.functions(tree))[1:]
    return owner in loops | {argument.arg for helper in helpers for argument in helper.args.args}


MISCONCEPTION = Misconception(
    id="zero-a-copy",
    message="Your clearing reaches a copy, another name or nothing at all; the gradient itself is as full as before.",
    hint="Print the parameter's own .grad right after the line that should clear it. Has it changed?",
    facts=(FactSign("zero-of-a-copy"),),
    source=_cleared_in_vain,
    cause_in_source=True,
    harmless=True,
)
