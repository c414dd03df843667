"""Reading the source of a wrong answer: which passes record their own computation, and what is done to gradients."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import _syntax as syntax
from graders.misconceptions._passes import Pass, passes, value_of
from graders.syntax_tree import walk

#: where ``create_graph`` stands when it is given by position: after ``outputs, inputs, grad_outputs, retain_graph``,
#: ``tensors, grad_tensors, retain_graph`` and ``gradient, retain_graph``
_POSITIONS = {"grad": 4, "autograd.backward": 3, "backward": 2}
_WAYS_OUT = ("data", "detach")


def records_itself(passed: Pass) -> bool:
    """Whether a pass is told, in so many words, to record its own computation."""
    function = passed.node.func
    name = syntax.name_of(function)
    if name == "backward" and isinstance(function, ast.Attribute) and syntax.name_of(function.value) == "autograd":
        name = "autograd.backward"
    given: ast.expr | None = next((word.value for word in passed.node.keywords if word.arg == "create_graph"), None)
    if given is None and len(passed.node.args) > _POSITIONS[name]:
        given = passed.node.args[_POSITIONS[name]]
    return isinstance(given, ast.Constant) and given.value is True


def is_backward(passed: Pass) -> bool:
    """Whether a pass adds to ``.grad`` instead of returning gradients."""
    return syntax.is_call(passed.node, "backward")


def gradient_names(tree: ast.AST) -> set[str]:
    """Names of gradients themselves: of what a pass returns, of a ``.grad``, of an entry or another name of one.

    Functions of the file that return a gradient count, and parameters that are given one.
    """
    found: set[str] = set()
    for _ in range(3):
        for target, value in _bindings(tree):
            if is_gradient(value, found):
                parts = target.elts if isinstance(target, ast.Tuple | ast.List) else [target]
                found |= {part.id for part in parts if isinstance(part, ast.Name)}
        for function in syntax.functions(tree):
            results = [node.value for node in walk(function) if isinstance(node, ast.Return)]
            if any(result is not None and is_gradient(result, found) for result in results):
                found.add(f"{function.name}()")
    return found


def _bindings(tree: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Pairs of target and value of assignments, loops, and parameters with the arguments given for them."""
    parameters = {function.name: _parameters(function) for function in syntax.functions(tree)}
    for node in walk(tree):
        yield from syntax.assigned(node)
        if isinstance(node, ast.For | ast.comprehension):
            yield node.target, node.iter
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from zip(parameters.get(node.func.id, []), node.args, strict=False)


def _parameters(function: ast.FunctionDef) -> list[ast.expr]:
    return [ast.Name(argument.arg, ast.Store()) for argument in function.args.args]


def is_gradient(node: ast.AST, names: set[str]) -> bool:
    """Whether an expression is a gradient, given the names of some: no copy of one and nothing computed from it."""
    while isinstance(node, ast.Subscript | ast.Starred):
        node = node.value
    if isinstance(node, ast.Call):
        if syntax.is_call(node, "requires_grad_") and isinstance(node.func, ast.Attribute):
            return is_gradient(node.func.value, names)
        made = any(passed.node is node and not is_backward(passed) for passed in passes(node))
        return made or f"{syntax.name_of(node.func)}()" in names
    if isinstance(node, ast.Name):
        return node.id in names
    return syntax.is_gradient(node)


def flagged_gradients(tree: ast.AST) -> Iterator[int]:
    """Where ``requires_grad`` is set on a gradient."""
    names = gradient_names(tree)
    for node in walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "requires_grad_" and is_gradient(node.value, names):
            yield node.end_lineno or node.lineno
        for target, _ in syntax.assigned(node):
            if (
                isinstance(target, ast.Attribute)
                and target.attr == "requires_grad"
                and is_gradient(target.value, names)
            ):
                yield syntax.line(node)


def zeroed_gradients(tree: ast.AST) -> Iterator[int]:
    """Where a gradient that records itself is overwritten with zeros, and a pass that could start from it follows."""
    found = passes(tree)
    if not any(records_itself(passed) for passed in found):
        return
    names, silent = gradient_names(tree), syntax.without_recording(tree)
    last = max((float("inf") if passed.repeated else passed.node.lineno for passed in found), default=0.0)
    for node in walk(tree):
        if syntax.line(node) <= last and id(node) not in silent and _zeroes(node, names):
            yield syntax.line(node)


def _zeroes(node: ast.AST, names: set[str]) -> bool:
    if isinstance(node, ast.AugAssign):
        return isinstance(node.op, ast.Mult | ast.Sub) and _keeps_history(node.target, names)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "zero_grad":
            words = [word.value for word in node.keywords if word.arg == "set_to_none"] + node.args[:1]
            return any(isinstance(word, ast.Constant) and word.value is False for word in words)
        return node.func.attr in ("zero_", "fill_", "mul_", "copy_", "sub_") and _keeps_history(node.func.value, names)
    return any(
        isinstance(target, ast.Subscript) and _keeps_history(target, names) for target, _ in syntax.assigned(node)
    )


def _keeps_history(node: ast.AST, names: set[str]) -> bool:
    out = any(isinstance(inner, ast.Attribute) and inner.attr in _WAYS_OUT for inner in walk(node))
    return not out and is_gradient(node, names)


def summed_gradients(tree: ast.AST) -> Iterator[int]:
    """Passes that start from the sum of all elements of a gradient."""
    names = gradient_names(tree)
    for passed in passes(tree):
        summed = _summed(value_of(tree, passed.root))
        if summed is not None and is_gradient(summed, names):
            yield _given_for(tree, syntax.name_of(summed), names) or passed.line


def equally_weighted(tree: ast.AST) -> Iterator[int]:
    """Passes from a gradient whose elements are summed, or weighted with ones, which is the same."""
    yield from summed_gradients(tree)
    for passed in passes(tree):
        if passed.weights is not None and syntax.is_call(value_of(tree, passed.weights), "ones_like", "ones"):
            yield passed.line


def _summed(node: ast.expr) -> ast.expr | None:
    """``g`` of ``g.sum()`` and of ``torch.sum(g)``."""
    if not isinstance(node, ast.Call) or not syntax.is_call(node, "sum"):
        return None
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    if owner is not None and syntax.name_of(owner) != "torch":
        return owner
    return node.args[0] if node.args else None


def _given_for(tree: ast.AST, name: str, names: set[str]) -> int | None:
    """The line of the call that gives a gradient for the parameter of that name."""
    for function in syntax.functions(tree):
        for place, argument in enumerate(function.args.args):
            calls = [node for node in walk(tree) if isinstance(node, ast.Call)] if argument.arg == name else []
            for call in calls:
                given = call.args[place : place + 1] if syntax.name_of(call.func) == function.name else []
                if given and is_gradient(given[0], names):
                    return call.lineno
    return None
