"""Reading the source of a wrong answer: its backward passes, with what they start from and how they are weighted."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from graders.misconceptions._syntax import assigned, is_call, loops, name_of, names_in
from graders.syntax_tree import walk

#: of these only the shape, the dtype or the length of a tensor goes on, not its numbers
_SHAPE_ONLY_CALLS = ("ones_like", "zeros_like", "empty_like", "full_like", "rand_like", "randn_like", "len")
_SHAPE_ONLY_ATTRIBUTES = ("shape", "dtype", "device", "ndim", "numel", "size", "dim", "nelement", "new_ones")


@dataclass(frozen=True)
class Pass:
    """One call that goes backward.

    Args:
        node: the call.
        root: what it starts from.
        inputs: what it differentiates by, where the call says so.
        weights: its gradient argument.
        keeps: whether it keeps the graph for another pass.
        repeated: whether it stands in a loop or comprehension.
    """

    node: ast.Call
    root: ast.expr
    inputs: ast.expr | None
    weights: ast.expr | None
    keeps: bool
    repeated: bool

    @property
    def line(self) -> int:
        """The line on which its name stands: that of the last name of a chain of calls."""
        return self.node.func.end_lineno or self.node.lineno


def passes(tree: ast.AST) -> list[Pass]:
    """The backward passes in the order of the text."""
    inside = {id(node) for loop in loops(tree) for part in _bodies(loop) for node in walk(part)}
    found = [
        passed
        for node in walk(tree)
        if isinstance(node, ast.Call) and (passed := _pass(node, id(node) in inside)) is not None
    ]
    return sorted(found, key=lambda passed: (passed.node.lineno, passed.node.col_offset))


def _bodies(loop: ast.AST) -> list[ast.AST]:
    """What of a loop runs several times: not what the loop goes through."""
    match loop:
        case ast.For() | ast.AsyncFor() | ast.While():
            return [*loop.body]
        case ast.DictComp():
            return [loop.key, loop.value]
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
            return [loop.elt]
        case _:
            return []


def _pass(node: ast.Call, repeated: bool) -> Pass | None:
    name = name_of(node.func)
    if name not in ("backward", "grad"):
        return None
    owner = name_of(node.func.value) if isinstance(node.func, ast.Attribute) else ""
    if name == "backward" and isinstance(node.func, ast.Attribute) and owner != "autograd":
        given = _arguments(node, ("gradient", "retain_graph", "create_graph"))
        return Pass(node, node.func.value, _keyword(node, "inputs"), given.get("gradient"), _keeps(given), repeated)
    names = ("tensors", "grad_tensors") if name == "backward" else ("outputs", "inputs", "grad_outputs")
    given = _arguments(node, (*names, "retain_graph", "create_graph"))
    starts = given.get(names[0])
    if starts is None or owner == "func" or (name == "grad" and "inputs" not in given):
        return None
    inputs = given.get("inputs") or _keyword(node, "inputs")
    return Pass(node, starts, inputs, given.get(names[-1]), _keeps(given), repeated)


def _arguments(node: ast.Call, names: tuple[str, ...]) -> dict[str, ast.expr]:
    given = dict(zip(names, node.args, strict=False))
    given.update({word.arg: word.value for word in node.keywords if word.arg in names})
    return {name: value for name, value in given.items() if not _is_constant(value, None)}


def _keyword(node: ast.Call, name: str) -> ast.expr | None:
    return next((word.value for word in node.keywords if word.arg == name), None)


def _keeps(given: dict[str, ast.expr]) -> bool:
    kept = [given[name] for name in ("retain_graph", "create_graph") if name in given]
    return any(not _is_constant(value, False) for value in kept)


def _is_constant(node: ast.expr, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def last_pass(tree: ast.AST) -> Iterator[int]:
    """The line of the last pass."""
    yield from [passed.line for passed in passes(tree)][-1:]


def last_parameter(tree: ast.AST) -> str:
    """The name of the last parameter of the first function: that of the weights, where a task has some."""
    function = next((node for node in walk(tree) if isinstance(node, ast.FunctionDef)), None)
    return function.args.args[-1].arg if function is not None and function.args.args else ""


def parameter_count(tree: ast.AST) -> int:
    """How many parameters the first function has."""
    function = next((node for node in walk(tree) if isinstance(node, ast.FunctionDef)), None)
    return 0 if function is None else len(function.args.args)


def numbers_used(tree: ast.AST, name: str) -> bool:
    """Whether the numbers of a variable go into anything, and not just its shape or dtype."""
    idle: set[int] = set()
    for node in walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _SHAPE_ONLY_ATTRIBUTES:
            idle.add(id(node.value))
        if isinstance(node, ast.Call) and is_call(node, *_SHAPE_ONLY_CALLS) and node.args:
            idle.add(id(node.args[0]))
    return any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load) and id(node) not in idle
        for node in walk(tree)
    )


def made_of(tree: ast.AST, name: str) -> set[str]:
    """A variable and those that are computed from it, but not from a backward pass."""
    found = {name}
    for _ in range(3):
        for target, value in bindings(tree):
            if names_in(value) & found and not any(is_call(node, "grad") for node in walk(value)):
                found |= {node.id for node in walk(target) if isinstance(node, ast.Name)}
    return found


def bindings(tree: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Pairs of target and value of assignments, loops and comprehensions; ``zip`` is taken apart."""
    for node in walk(tree):
        yield from assigned(node)
        if isinstance(node, ast.AugAssign):
            yield node.target, node.value
        if isinstance(node, ast.For | ast.comprehension):
            target, source = node.target, node.iter
            if isinstance(target, ast.Tuple) and isinstance(source, ast.Call) and is_call(source, "zip"):
                yield from zip(target.elts, source.args, strict=False)
            else:
                yield target, source


def value_of(tree: ast.AST, node: ast.expr) -> ast.expr:
    """The expression that a plain name stands for, where it is assigned exactly once; otherwise the node itself."""
    if not isinstance(node, ast.Name):
        return node
    values = [value for target, value in bindings(tree) if isinstance(target, ast.Name) and target.id == node.id]
    return values[0] if len(values) == 1 else node
