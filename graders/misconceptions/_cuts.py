"""Where a wrong answer may cut its graph: what is common to the misconceptions that lose a gradient."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign
from graders.misconceptions._contributing import contributing
from graders.misconceptions._syntax import (
    assigned,
    base_name,
    gradient_names,
    holds_gradient,
    is_call,
    line,
    name_of,
    names_in,
    without_recording,
)
from graders.syntax_tree import walk

#: what torch or Python say, some lines later, when a gradient has no way back; each has many causes
CUT_ERRORS = (
    ErrorSign("element 0 of tensors does not require grad", decisive=False),
    ErrorSign("appears to not have been used in the graph", decisive=False),
    ErrorSign("'NoneType' object has no attribute|operand type.*'NoneType'|not NoneType", decisive=False),
)
#: a value that left the graph was seen to come back into it, or to be where a result or a backward pass starts
REACHED = "graph|root|returned"
_MAKERS = ("tensor", "as_tensor", "asarray", "Tensor", "FloatTensor", "DoubleTensor", "new_tensor", "Parameter")
_DETACHING = ("detach", "detach_", "data")
_CONVERSIONS = ("float", "to", "double", "type", "type_as")
_DECISIONS = ("argmax", "argmin", "round", "floor", "ceil", "sign", "gt", "ge", "lt", "le", "eq", "heaviside")


def rebuilt(tree: ast.AST) -> Iterator[int]:
    """Constructors that are given the bare numbers of a tensor; numbers computed in Python do not count."""
    for node in walk(tree):
        if is_call(node, *_MAKERS) and isinstance(node, ast.Call) and node.args and is_call(node.args[0], "tolist"):
            yield line(node)


def made(tree: ast.AST) -> Iterator[int]:
    """Constructors of tensors."""
    return (line(node) for node in walk(tree) if is_call(node, *_MAKERS))


def through_numpy(tree: ast.AST) -> Iterator[int]:
    """Where arrays are made that take part in arithmetic, are handed back, or become tensors again."""
    arrays, kept = _array_names(tree), contributing(tree)
    for node in kept:
        if isinstance(node, ast.BinOp | ast.Return) or is_call(node, *_MAKERS, "from_numpy"):
            inner = [part for part in walk(node) if part is not node]
            if any(_makes_array(part) or (isinstance(part, ast.Name) and part.id in arrays) for part in inner):
                yield from (line(made) for made in kept if _makes_array(made))
                return


def _array_names(tree: ast.AST) -> set[str]:
    """Names bound to arrays, also through other such names."""
    found: set[str] = set()
    for _ in range(2):
        for node in walk(tree):
            for target, value in assigned(node):
                parts = list(walk(value))
                text = any(isinstance(part, ast.JoinedStr) for part in parts)
                if not text and any(_makes_array(part) or base_name(part) in found - {""} for part in parts):
                    found |= {name.id for name in walk(target) if isinstance(name, ast.Name)}
    return found


def _makes_array(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    method = isinstance(node.func, ast.Attribute) and node.func.attr in ("numpy", "__array__")
    return method or base_name(node.func) in ("np", "numpy")


def detached(tree: ast.AST) -> Iterator[int]:
    """``detach()`` and ``.data``."""
    return (line(node) for node in walk(tree) if isinstance(node, ast.Attribute) and node.attr in _DETACHING)


def recording_off(tree: ast.AST) -> Iterator[int]:
    """Arithmetic where the text says that recording is off, but for that of an update."""
    quiet, gradients = without_recording(tree), gradient_names(tree)
    for node in contributing(tree):
        if id(node) in quiet and isinstance(node, ast.BinOp):
            update = holds_gradient(node) or names_in(node) & gradients
            if not update:
                yield line(node)


def flag_on_result(tree: ast.AST) -> Iterator[int]:
    """``requires_grad`` switched on for a name that an operation or a call was bound to before, in one function."""
    for function in walk(tree):
        if isinstance(function, ast.FunctionDef):
            computed = {name for node in walk(function) for name in (*_computed(node), *_gone_back_from(node))}
            for node in walk(function):
                if _switched_on(node) in computed:
                    yield line(node)


def _computed(node: ast.AST) -> Iterator[str]:
    """Names that are bound to arithmetic."""
    if isinstance(node, ast.Assign) and any(isinstance(inner, ast.BinOp) for inner in walk(node.value)):
        yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _gone_back_from(node: ast.AST) -> Iterator[str]:
    """The name that a ``backward`` starts from."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "backward":
        yield from [node.func.value.id] if isinstance(node.func.value, ast.Name) else []


def _switched_on(node: ast.AST) -> str:
    """The name of what a statement asks to require grad."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "requires_grad_":
        return name_of(node.func.value)
    if isinstance(node, ast.Attribute) and node.attr == "requires_grad" and isinstance(node.ctx, ast.Store):
        return name_of(node.value)
    return ""


def decisions(tree: ast.AST) -> Iterator[int]:
    """Comparisons of arrays turned into numbers, and functions that round or choose."""
    for node in walk(tree):
        compared = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Compare)
        if is_call(node, *_DECISIONS) or (compared and name_of(node) in _CONVERSIONS):
            yield line(node)
