"""Reading the source of a wrong answer: what is done with the weights on their way to the outputs."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from graders.misconceptions._passes import Pass, bindings, last_parameter, made_of, passes, value_of
from graders.misconceptions._syntax import base_name, gradient_names, is_call, names_in, reads_gradient
from graders.syntax_tree import walk

_REVERSING = ("flip", "flipud", "fliplr", "reversed", "roll", "reverse", "sort", "sorted")
_NORMALISING = ("softmax", "normalize", "sigmoid", "log_softmax")
_SIZES = ("sum", "norm", "mean", "max", "numel", "len", "abs", "vector_norm", "size")
_COPYING = ("detach", "clone", "data")


def misuse(tree: ast.AST) -> Iterator[int]:
    """The line of the first of these that stands in the text; the kinds come in the order of their certainty."""
    weights = made_of(tree, last_parameter(tree))
    found = passes(tree)
    for sign in _SIGNS:
        line = next(sign(tree, weights, found), None)
        if line is not None:
            yield line
            return


def _reordered(tree: ast.AST, weights: set[str], _: list[Pass]) -> Iterator[int]:
    for node in walk(tree):
        if isinstance(node, ast.Call) and is_call(node, *_REVERSING) and names_in(node) & weights:
            yield node.lineno
        if isinstance(node, ast.Subscript) and base_name(node) in weights and _backwards(node.slice):
            yield node.lineno


def _backwards(part: ast.expr) -> bool:
    return isinstance(part, ast.Slice) and part.step is not None and ast.unparse(part.step) == "-1"


def _scaled(tree: ast.AST, weights: set[str], _: list[Pass]) -> Iterator[int]:
    """Weights through a softmax, or divided by a size of their own."""
    for node in walk(tree):
        if isinstance(node, ast.Call) and is_call(node, *_NORMALISING) and names_in(node) & weights:
            yield node.lineno
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and names_in(node.left) & weights:
            yield from [node.lineno] * _is_size(value_of(tree, node.right), weights)


def _as_one_factor(tree: ast.AST, weights: set[str], _: list[Pass]) -> Iterator[int]:
    """The sum or the mean of the weights as a factor."""
    for node in walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            for side in (node.left, node.right):
                factor = value_of(tree, side)
                if is_call(factor, "sum", "mean") and _is_size(factor, weights) and isinstance(factor, ast.Call):
                    yield node.lineno


def _is_size(node: ast.AST, weights: set[str]) -> bool:
    """``weights.sum()``, ``sum(weights)``, ``weights.abs().sum()``: a reduction of nothing but the weights."""
    outermost = is_call(node, *_SIZES)
    return outermost and bool(names_in(node) & weights) and names_in(node) <= weights | {"torch", "sum", "len", "abs"}


def _own_value(tree: ast.AST, _: set[str], found: list[Pass]) -> Iterator[int]:
    """A pass that is given its own root."""
    for passed in found:
        weights = None if passed.weights is None else value_of(tree, passed.weights)
        while isinstance(weights, ast.Call | ast.Attribute):
            inner = weights.func if isinstance(weights, ast.Call) else weights
            if not isinstance(inner, ast.Attribute) or inner.attr not in _COPYING:
                break
            weights = inner.value
        if weights is not None and ast.unparse(weights) == ast.unparse(passed.root):
            yield passed.line


def _twice(_: ast.AST, weights: set[str], found: list[Pass]) -> Iterator[int]:
    """A pass whose root and whose gradient argument are both made of the weights."""
    for passed in found:
        if passed.weights is not None and names_in(passed.weights) & weights and names_in(passed.root) & weights:
            yield passed.line


def _averaged(tree: ast.AST, weights: set[str], _: list[Pass]) -> Iterator[int]:
    """A mean of what is weighted, also as a division by a length."""
    for node in walk(tree):
        if isinstance(node, ast.Call) and is_call(node, "mean") and names_in(node) & weights:
            yield node.lineno
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and names_in(node.left) & weights:
            yield from [node.lineno] * is_call(value_of(tree, node.right), "len", "numel", "size")


def _afterwards(tree: ast.AST, weights: set[str], _: list[Pass]) -> Iterator[int]:
    """A product of weights and gradients."""
    others = {target.id for target, value in _plain(tree) if not _comes_from_pass(tree, value)}
    gradients = gradient_names(tree) - others
    for node in walk(tree):
        sides: tuple[ast.AST, ...] = ()
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            sides = node.left, node.right
        elif isinstance(node, ast.Call) and is_call(node, "mul", "mul_", "multiply"):
            sides = node.func, *node.args
        for one in sides:
            rest = [side for side in sides if side is not one]
            if names_in(one) & weights and any(_is_derivative(tree, side, gradients) for side in rest):
                yield node.lineno  # type: ignore[attr-defined]


def _plain(tree: ast.AST) -> Iterator[tuple[ast.Name, ast.expr]]:
    return ((target, value) for target, value in bindings(tree) if isinstance(target, ast.Name))


def _comes_from_pass(tree: ast.AST, value: ast.expr) -> bool:
    called = {function.name for function in walk(tree) if isinstance(function, ast.FunctionDef)}
    makes = any(is_call(node, "grad", *called) for node in walk(value))
    return makes or reads_gradient(value) or bool(names_in(value) & gradient_names(tree))


def _is_derivative(tree: ast.AST, node: ast.AST, gradients: set[str]) -> bool:
    if names_in(node) & gradients or reads_gradient(node):
        return True
    inner = value_of(tree, node) if isinstance(node, ast.expr) else node
    called = {function.name: function for function in walk(tree) if isinstance(function, ast.FunctionDef)}
    return any(
        is_call(call, "grad") or (is_call(call, *called) and bool(passes(called[_name(call)])))
        for call in walk(inner)
        if isinstance(call, ast.Call)
    )


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


_SIGNS: tuple[Callable[[ast.AST, set[str], list[Pass]], Iterator[int]], ...] = (
    _reordered,
    _scaled,
    _as_one_factor,
    _own_value,
    _twice,
    _averaged,
    _afterwards,
)
