"""Reading the source of a right answer: lists that certainly hold losses with their graphs while a loop runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def kept_alive(tree: ast.AST) -> Iterator[int]:
    """Where a list that outlives the rounds of a loop takes in the tensor from which the round goes backward."""
    if any(syntax.is_call(node, "detach_") for node in walk(tree)) or _own_backward(tree):
        return
    for loop in walk(tree):
        if not isinstance(loop, ast.For | ast.While):
            continue
        losses = {name for name in _roots(loop) if _is_one_thing(tree, loop, name)}
        for node in walk(loop):
            match node:
                case ast.Call(func=ast.Attribute(ast.Name(held), "append"), args=[ast.Name(value)]):
                    if value in losses and _is_growing_list(tree, loop, held):
                        yield node.args[0].lineno


def _own_backward(tree: ast.AST) -> bool:
    """Whether something that is no tensor could have a ``backward``."""
    return any(function.name == "backward" for function in syntax.functions(tree))


def _roots(loop: ast.AST) -> Iterator[str]:
    """Names of tensors: ``loss.backward()`` and ``torch.autograd.grad(loss, ...)``."""
    for node in walk(loop):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            start: ast.expr | None = node.func.value if node.func.attr == "backward" else None
            if node.func.attr == "grad" and syntax.name_of(node.func.value) == "autograd" and node.args:
                start = node.args[0]
            if isinstance(start, ast.Name):
                yield start.id


def _is_one_thing(tree: ast.AST, loop: ast.AST, name: str) -> bool:
    """Whether a name gets its value in one place of the text, by a plain assignment in the loop."""
    plain = [target for node in walk(loop) if isinstance(node, ast.Assign) for target in node.targets]
    assigned = any(isinstance(target, ast.Name) and target.id == name for target in plain)
    return assigned and _bindings(tree, name) == 1


def _is_growing_list(tree: ast.AST, loop: ast.AST, name: str) -> bool:
    """Whether a name is a list of the first function, made outside of its loops, that only ``append`` changes."""
    start = tree.body[0] if isinstance(tree, ast.Module) and tree.body else tree
    pairs = [pair for node in getattr(start, "body", ()) for pair in syntax.assigned(node)]
    made = [value for target, value in pairs if isinstance(target, ast.Name) and target.id == name]
    if not any(isinstance(value, ast.List) for value in made) or _bindings(tree, name) != len(made):
        return False
    inside = {id(node) for node in walk(loop)}
    owned: dict[int, bool] = {}  # by the names that something is done to: whether it leaves the entries as they are
    for node in walk(tree):
        if isinstance(node, ast.Attribute):
            owned[id(node.value)] = node.attr == "append"
        elif isinstance(node, ast.Subscript):
            owned[id(node.value)] = isinstance(node.ctx, ast.Load)
    mentions = [id(node) for node in walk(tree) if isinstance(node, ast.Name) and node.id == name]
    return all(owned.get(mention, mention not in inside) for mention in mentions)


def _bindings(tree: ast.AST, name: str) -> int:
    """How often a text gives a name a value. The names of a comprehension that appends nothing are its own."""
    private = {
        id(target)
        for node in walk(tree)
        if isinstance(node, _COMPREHENSIONS) and not any(syntax.is_call(inner, "append") for inner in walk(node))
        for generator in node.generators
        for target in walk(generator.target)
    }
    return sum(_binds(node, name) for node in walk(tree) if id(node) not in private)


def _binds(node: ast.AST, name: str) -> int:
    """How often a node by itself gives a name a value: as a target, a parameter, an import, by ``global`` and so on."""
    if isinstance(node, ast.Name):
        return int(node.id == name and isinstance(node.ctx, ast.Store))
    if isinstance(node, ast.Attribute | ast.keyword | ast.Constant):
        return 0
    fields = [value for _, value in ast.iter_fields(node)]
    return sum(value == name or (isinstance(value, list) and name in value) for value in fields)
