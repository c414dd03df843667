"""Reading the source of a training loop: whether its steps are scaled, and not its loss."""

from __future__ import annotations

import ast

from graders.misconceptions._syntax import assigned, base_name, holds_gradient, is_call, name_of, names_in
from graders.syntax_tree import walk

_RATES = ("lr", "rate", "learning_rate", "eta", "step_size")
_SIZES = ("len", "numel", "nelement", "size")


def scales_steps(tree: ast.AST) -> bool:
    """Whether a learning rate, or a gradient beside one, is multiplied or divided by a number.

    ``lr / 2``, ``lr * x.numel()``, ``lr * w.grad / n``, ``w.grad /= n``, ``w.grad.mul_(2)``.
    """
    if not any(_is_rate(node) for node in walk(tree)):
        return False
    numbers = _number_names(tree)
    return any(_scales(node, numbers) for node in walk(tree))


def _scales(node: ast.AST, numbers: set[str]) -> bool:
    if isinstance(node, ast.BinOp):
        factors = _factors(node)
        moved = any(_is_rate(part) or holds_gradient(part) for part in factors)
        return moved and any(_is_number(part, numbers) for part in factors if not _is_rate(part))
    if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Mult | ast.Div):
        return (_is_rate(node.target) or holds_gradient(node.target)) and _is_number(node.value, numbers)
    if isinstance(node, ast.Call) and is_call(node, "mul_", "div_", "mul", "div") and holds_gradient(node.func):
        return any(_is_number(argument, numbers) for argument in node.args)
    return is_call(node, "register_hook", "register_post_accumulate_grad_hook")


def _is_rate(node: ast.AST) -> bool:
    """``lr``, ``self.lr``, ``group["lr"]``."""
    if isinstance(node, ast.Subscript):
        return isinstance(node.slice, ast.Constant) and node.slice.value in _RATES
    return name_of(node) in _RATES


def _factors(node: ast.expr) -> list[ast.expr]:
    """The factors and divisors of a product, signs left out."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div):
        return [*_factors(node.left), *_factors(node.right)]
    return _factors(node.operand) if isinstance(node, ast.UnaryOp) else [node]


def _number_names(tree: ast.AST) -> set[str]:
    """Names of sizes: ``n = len(x)``, ``n, _ = x.shape``."""
    pairs = [pair for node in walk(tree) for pair in assigned(node)]
    sized = [target for target, value in pairs if _is_number(value, set()) or name_of(value) == "shape"]
    return {name for target in sized for name in names_in(target)}


def _is_number(node: ast.expr, numbers: set[str]) -> bool:
    """Whether it is a constant that changes a product (not zero, which clears), or a size."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, int | float) and node.value not in (0, 1)
    if isinstance(node, ast.BinOp):
        return all(_is_number(part, numbers) for part in (node.left, node.right))
    if isinstance(node, ast.Subscript):
        return name_of(node.value) == "shape"
    if isinstance(node, ast.Call) and is_call(node, "float", "int", "sqrt"):
        return bool(node.args) and all(_is_number(part, numbers) for part in node.args)
    return is_call(node, *_SIZES) or (isinstance(node, ast.Name) and base_name(node) in numbers)
