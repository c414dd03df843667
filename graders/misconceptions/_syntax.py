"""Reading the source of a wrong answer: where gradients are made, read, used and cleared.

Signs of the source are weak: they say what stands where, not what happens. They count only beside another kind.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.syntax_tree import walk

_LOOPS = (ast.For, ast.AsyncFor, ast.While, ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_RECORDING_OFF = ("no_grad", "inference_mode")
_CLEARING_METHODS = ("zero_", "fill_", "mul_", "copy_", "zero_grad")
_IN_PLACE_METHODS = ("add_", "sub_", "copy_", "addcmul_", "set_")


def is_gradient(node: ast.AST) -> bool:
    """Whether a node is ``something.grad``, and not ``torch.autograd.grad``."""
    return isinstance(node, ast.Attribute) and node.attr == "grad" and name_of(node.value) not in ("autograd", "func")


def name_of(node: ast.AST) -> str:
    """The last name of an expression: ``zero_grad`` of ``optimizer.zero_grad``."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def base_name(node: ast.AST) -> str:
    """The first name of an expression: ``params`` of ``params[0].grad.data``."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call | ast.Starred):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def holds_gradient(node: ast.AST) -> bool:
    """Whether ``something.grad`` stands anywhere in it."""
    return any(is_gradient(inner) for inner in walk(node))


def reads_gradient(node: ast.AST) -> bool:
    """Whether it reads ``something.grad``; a comparison with None does not count."""
    asked = {id(inner.left) for inner in walk(node) if isinstance(inner, ast.Compare)}
    return any(
        is_gradient(inner) and isinstance(inner.ctx, ast.Load) and id(inner) not in asked
        for inner in walk(node)
        if isinstance(inner, ast.Attribute)
    )


def names_in(node: ast.AST) -> set[str]:
    """All plain names in it."""
    return {inner.id for inner in walk(node) if isinstance(inner, ast.Name)}


def is_call(node: ast.AST, *names: str) -> bool:
    """Whether it calls something of one of these names."""
    return isinstance(node, ast.Call) and name_of(node.func) in names


def goes_backward(node: ast.AST) -> bool:
    """Whether it holds a ``backward`` call, which adds to ``.grad``."""
    return any(is_call(inner, "backward") for inner in walk(node))


def assigned(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Pairs of target and value of an assignment, tuples taken apart where both sides are tuples."""
    if isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
        yield node.target, node.value
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                yield from zip(target.elts, node.value.elts, strict=False)
            else:
                yield target, node.value


def clears(node: ast.AST) -> bool:
    """Whether a node by itself empties a ``.grad``: None, zeros, ``del``, a method, a product with zero."""
    if isinstance(node, ast.Delete):
        return any(is_gradient(target) for target in node.targets)
    if isinstance(node, ast.AugAssign):
        return holds_gradient(node.target) and isinstance(node.op, ast.Mult | ast.Sub)
    if is_call(node, *_CLEARING_METHODS) and isinstance(node, ast.Call):
        return is_call(node, "zero_grad") or holds_gradient(node.func)
    if is_call(node, "setattr") and isinstance(node, ast.Call):
        return len(node.args) == 3 and isinstance(node.args[1], ast.Constant) and node.args[1].value == "grad"
    return any(_is_buffer(target) and not holds_gradient(value) for target, value in assigned(node))


def _is_buffer(target: ast.expr) -> bool:
    return is_gradient(target) or (isinstance(target, ast.Subscript | ast.Attribute) and holds_gradient(target))


def clearings(tree: ast.AST, function: ast.AST) -> list[int]:
    """Lines of a function that clear gradients, by themselves or by calling a helper of the file that only clears."""
    helpers = {
        helper.name
        for helper in functions(tree)
        if any(map(clears, walk(helper))) and not any(map(updates, walk(helper))) and not goes_backward(helper)
    }
    return [line(node) for node in walk(function) if clears(node) or is_call(node, *helpers)]


def updates(node: ast.AST) -> bool:
    """Whether a node by itself moves something by a gradient that it reads there, or steps an optimizer."""
    if isinstance(node, ast.AugAssign):
        return not holds_gradient(node.target) and reads_gradient(node.value)
    if is_call(node, "step"):
        return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    if is_call(node, *_IN_PLACE_METHODS) and isinstance(node, ast.Call):
        return any(reads_gradient(argument) for argument in (*node.args, *(word.value for word in node.keywords)))
    return any(_mentions_itself(target, value) and reads_gradient(value) for target, value in assigned(node))


def _mentions_itself(target: ast.expr, value: ast.expr) -> bool:
    return base_name(target) != "" and base_name(target) in names_in(value) and not holds_gradient(target)


def loops(tree: ast.AST) -> Iterator[ast.AST]:
    """Loops and comprehensions, outer ones first."""
    return (node for node in walk(tree) if isinstance(node, _LOOPS))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    """Named functions and methods, nested ones too."""
    return (node for node in walk(tree) if isinstance(node, ast.FunctionDef))


def reached(tree: ast.AST, start: ast.AST) -> list[ast.AST]:
    """A part of a file with the functions and methods that it mentions, and those that they mention."""
    definitions: dict[str, list[ast.FunctionDef]] = {}
    for function in functions(tree):
        definitions.setdefault(function.name, []).append(function)
    found: list[ast.AST] = [start]
    for part in found:  # the list grows while it is walked
        mentioned = {name_of(node) for node in walk(part)}
        found.extend(new for name in mentioned for new in definitions.get(name, []) if new not in found)
    return found


def without_recording(tree: ast.AST) -> set[int]:
    """The ids of the nodes for which the text says that recording is off: inside ``with`` or under a decorator."""
    found: set[int] = set()
    for node in walk(tree):
        if isinstance(node, ast.With):
            switches = [item.context_expr for item in node.items]
        elif isinstance(node, ast.FunctionDef):
            switches = node.decorator_list
        else:
            continue
        if any(_switches_off(switch) for switch in switches):
            found.update(id(inner) for part in node.body for inner in walk(part))
    return found


def _switches_off(node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and name_of(node.func) == "set_grad_enabled":
        return bool(node.args) and isinstance(node.args[0], ast.Constant) and node.args[0].value is False
    return name_of(node.func if isinstance(node, ast.Call) else node) in _RECORDING_OFF


def gradient_names(tree: ast.AST) -> set[str]:
    """Names bound to something made of gradients, also through ``torch.autograd.grad``, other names and loops."""
    found: set[str] = set()
    for _ in range(3):
        for node in walk(tree):
            pairs = list(assigned(node))
            if isinstance(node, ast.For | ast.comprehension):
                pairs.append((node.target, node.iter))
            for target, value in pairs:
                if holds_gradient(value) or _calls_grad(value) or names_in(value) & found:
                    found |= _bound(target)
    return found


def _bound(target: ast.expr) -> set[str]:
    return {node.id for node in walk(target) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}


def _calls_grad(node: ast.AST) -> bool:
    return any(is_call(inner, "grad") for inner in walk(node))


def line(node: ast.AST) -> int:
    """The line on which a node begins."""
    return int(getattr(node, "lineno", 0))
