"""A loss and parameters that are kept together and do not belong together.

What it looks like
    The loss is taken, the parameters are updated, and then both are noted as a pair; or what is noted of the parameters
    is the tensors themselves, which go on moving.

Why it is wrong
    A loss is the value at the parameters it was computed with. After the update these are gone, and the pair consists
    of the loss of one place and the parameters of the next. A reference instead of a copy is worse: in the end it shows
    the last parameters, whichever epoch was the best.

Example:
    >>> import torch
    >>> w = torch.tensor(0.0, requires_grad=True)
    >>> loss = (w - 3) ** 2
    >>> (gradient,) = torch.autograd.grad(loss, w)
    >>> with torch.no_grad():
    ...     w -= 0.25 * gradient
    >>> w.item(), loss.item(), (w.item() - 3) ** 2
    (1.5, 9.0, 2.25)

Instead
    Note the parameters where the loss is taken, before the update, and note numbers or copies: ``w.item()``,
    ``w.detach().clone()``.

What is not this
    Noting both after the update, where the loss has been computed afresh with the new parameters.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

_LOOP = ast.For | ast.While
_READ = ("item", "tolist", "clone", "detach", "numpy")


def _lines(tree: ast.AST) -> Iterator[int]:
    """In a loop: parameters noted below their update, or stored as the tensors that are updated."""
    for loop in walk(tree):
        if isinstance(loop, _LOOP):
            updates = [(syntax.line(node), name) for node in walk(loop) for name in _updated(node)]
            moved = {name for _, name in updates if name}
            stored = [node for node in walk(loop) for node in _stored(node)]
            yield from (value.lineno for value in stored if _bare(value, moved))
            last = max((line for line, _ in updates), default=None)
            if last is not None:
                yield from (value.lineno for value in stored if value.lineno > last and _reads(value))
                yield from _read_after(tree, loop, moved)


def _read_after(tree: ast.AST, loop: ast.AST, moved: set[str]) -> Iterator[int]:
    """Returns behind the loop that read the parameters as they are by then."""
    inside = {id(node) for node in walk(loop)}
    returns = [node for node in walk(tree) if isinstance(node, ast.Return) and id(node) not in inside]
    for node in returns:
        if node.value is not None and _reads(node.value) and syntax.names_in(node.value) & moved:
            yield node.lineno


def _updated(node: ast.AST) -> Iterator[str]:
    """The names that a node updates; an empty one for the step of an optimizer."""
    match node:
        case ast.AugAssign(target=ast.Name(id=name) | ast.Attribute(value=ast.Name(id=name)), op=ast.Sub()):
            yield name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="sub_" | "add_" | "copy_")):
            yield name
        case ast.Call(func=ast.Attribute(attr="step")):
            yield ""
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if _subtracts(value, name):
            yield name


def _subtracts(value: ast.expr, name: str) -> bool:
    """Whether an expression takes something from the named tensor."""
    return any(
        isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) and getattr(node.left, "id", None) == name
        for node in walk(value)
    )


def _stored(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions whose values a statement or call keeps for later."""
    match node:
        case ast.Assign(value=value) | ast.Yield(value=ast.expr() as value):
            yield value
        case ast.Call(func=ast.Attribute(attr="append" | "insert"), args=args):
            yield from args


def _bare(value: ast.expr, moved: set[str]) -> bool:
    """Whether an expression is a tuple or list that holds the moving tensors themselves, or all those of a module."""
    items = value.elts if isinstance(value, ast.Tuple | ast.List) else [value]
    if isinstance(value, ast.Call) and syntax.is_call(value, "dict"):
        items = [word.value for word in value.keywords]
    if isinstance(value, ast.Dict):
        items = value.values
    if any(_second_name(item, moved) for item in items):
        return True
    held = isinstance(value, ast.Tuple | ast.List) and any(getattr(item, "id", None) in moved for item in items)
    return held or any(syntax.is_call(item, "state_dict") for item in items)


def _second_name(value: ast.expr, moved: set[str]) -> bool:
    """``w.detach()`` and ``w.data``: the memory of the parameter under another name."""
    if isinstance(value, ast.Call) and syntax.is_call(value, "detach"):
        value = value.func
    return (
        isinstance(value, ast.Attribute)
        and value.attr in ("data", "detach")
        and isinstance(value.value, ast.Name)
        and value.value.id in moved
    )


def _reads(value: ast.expr) -> bool:
    """Whether an expression takes numbers or copies out of tensors."""
    calls = (node.func for node in walk(value) if isinstance(node, ast.Call))
    return any(getattr(func, "attr", None) in _READ or getattr(func, "id", None) == "float" for func in calls)


MISCONCEPTION = Misconception(
    id="best-params-off-by-one",
    message=(
        "Your loss and your parameters are not of the same moment: the loss was taken before an update, and the "
        "parameters you keep with it are those after it ({returned})."
    ),
    hint="Put the a and b that you return into the loss once more. Is it the loss that you return with them?",
    source=_lines,
    consequence_of=("detach-shares-memory",),
)
