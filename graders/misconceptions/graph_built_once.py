"""A graph that is built before the loop and used in every step.

What it looks like
    The prediction or the loss is computed above the loop, and the loop only calls ``backward(retain_graph=True)`` and
    updates. Often the retained graph is there because torch asked for it in an error message.

Why it is wrong
    A graph is a record of one computation with the numbers of that moment. When the parameters move, nothing in it is
    computed again: the loss does not change, and each backward pass gives the slope at the old place. Where a parameter
    itself was saved for the backward pass, torch notices that it has changed and raises.

Example:
    >>> import torch
    >>> w, x = torch.tensor(1.0, requires_grad=True), 2.0
    >>> y = (x + w) * (w + 1)  # above the loop
    >>> for _ in range(3):
    ...     y.backward(retain_graph=True)
    ...     with torch.no_grad():
    ...         w -= 0.1 * w.grad
    ...     print(f"used {w.grad:.0f}")
    ...     w.grad = None
    used 5
    used 5
    used 5

Instead
    Predict and take the loss anew in each step, inside the loop. No graph needs to be retained then.

What is not this
    Several backward passes through one graph without an update in between, for example the rows of a Jacobian.
"""

import ast
from collections.abc import Container, Iterator

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

_LOOPS = (
    "linear_regression.fit_parabola",
    "linear_regression.fit_line",
    "linear_regression.train_linear",
    "logistic_regression.train",
)


def _lines(tree: ast.AST) -> Iterator[int]:
    """Backward passes in a loop from what was computed above it, at least in part."""
    for function in syntax.functions(tree):
        moved = _moved(function)
        for loop in syntax.loops(function):
            # What an outer loop computes is computed again in each of its turns.
            outer = [other for other in syntax.loops(function) if any(inner is loop for inner in walk(other))]
            inside = {id(node) for other in outer for node in walk(other)}
            within, above = _definitions(loop), _definitions(function, inside)
            for node in walk(loop):
                root = _root(node)
                names = _reached(syntax.names_in(root), within) - set(within) if root is not None else set()
                if any(_computes(value, moved) for name in names - moved for value in above.get(name, [])):
                    yield syntax.line(node)


def _root(node: ast.AST) -> ast.expr | None:
    """What a call of ``backward`` or ``grad`` starts from."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute | ast.Name):
        return None
    if isinstance(node.func, ast.Attribute) and node.func.attr == "backward":
        if syntax.name_of(node.func.value) != "autograd":
            return node.func.value
    elif syntax.name_of(node.func) != "grad":
        return None
    return node.args[0] if node.args else None


def _definitions(tree: ast.AST, without: Container[int] = ()) -> dict[str, list[ast.expr]]:
    """The values that are bound to each name, except by the nodes with the given ids."""
    found: dict[str, list[ast.expr]] = {}
    for node in walk(tree):
        for target, value in syntax.assigned(node) if id(node) not in without else ():
            if isinstance(target, ast.Name):
                found.setdefault(target.id, []).append(value)
    return found


def _reached(names: set[str], definitions: dict[str, list[ast.expr]]) -> set[str]:
    """The names, and those that their values are made of."""
    found = set(names)
    for _ in definitions:
        found |= {inner for name in found for value in definitions.get(name, []) for inner in syntax.names_in(value)}
    return found


def _moved(function: ast.AST) -> set[str]:
    """The names of what is trained: differentiated, stepped, written to."""
    found = {syntax.base_name(node) for node in walk(function) if syntax.is_gradient(node)}
    for node in walk(function):
        if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Sub):
            found.add(syntax.base_name(node.target))
        elif syntax.is_call(node, "parameters", "sub_", "add_", "copy_", "zero_grad") and isinstance(node, ast.Call):
            found.add(syntax.base_name(node.func))
        elif syntax.is_call(node, "grad") and isinstance(node, ast.Call):
            found |= set().union(*(syntax.names_in(argument) for argument in node.args[1:2]))
    for node in walk(function):  # ``for p in (w, b): p -= ...``
        if isinstance(node, ast.For | ast.comprehension) and syntax.names_in(node.target) & found:
            found |= syntax.names_in(node.iter)
    for node in walk(function):  # ``parameters = [w, b]``
        for target, value in syntax.assigned(node):
            if syntax.name_of(target) in found and isinstance(value, ast.Tuple | ast.List):
                found |= syntax.names_in(value)
    return found - {""}


def _computes(value: ast.expr, moved: set[str]) -> bool:
    """Whether something is calculated from what is trained: an operator between tensors, a model that is called."""
    return any(
        (isinstance(node, ast.BinOp) and syntax.names_in(node) & moved)
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in moved)
        for node in walk(value)
    )


MISCONCEPTION = Misconception(
    id="graph-built-once",
    message=(
        "Your loop goes backward through a graph that was built before it, at least in part. A graph remembers the "
        "numbers of its forward pass: what was computed before the loop does not follow when the parameters move."
    ),
    hint="Which lines must run again, after a step, for the loss to know of the new parameters? Are they in the loop?",
    errors=(
        ErrorSign("backward through the graph a second time", _LOOPS, decisive=False),
        ErrorSign("modified by an inplace operation", _LOOPS, decisive=False),
    ),
    facts=(FactSign("root-reused-after-update", decisive=True),),
    source=_lines,
    place=("root-reused-after-update", "backward-call"),
)
