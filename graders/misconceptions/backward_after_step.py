"""A backward pass through a graph whose parameters a step has moved in the meantime.

What it looks like
    Two losses of one forward pass: backward from the first, ``optimizer.step()``, then backward from the second. Or an
    update of one parameter after the other, each with a pass of its own from the same loss.

Why it is wrong
    The graph of the second loss keeps tensors of the forward pass for its backward pass, and among them are parameters.
    ``step()`` writes new numbers into those very tensors. torch counts such writes and refuses to compute a gradient
    from numbers that were not there in the forward pass. Where the graph kept no parameter nothing is refused, and the
    gradient is that of the old numbers.

Example:
    >>> import torch
    >>> v = torch.tensor(1.0, requires_grad=True)
    >>> w = torch.tensor(2.0, requires_grad=True)
    >>> optimizer = torch.optim.SGD([v, w], lr=0.1)
    >>> first, second = (v * w) ** 2, (v * w - 1) ** 2
    >>> first.backward()
    >>> optimizer.step()
    >>> second.backward()
    Traceback (most recent call last):
    ...
    RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...

Instead
    All backward passes first, one step after them. Or a new forward pass after each step, if the second loss is meant
    to see the new parameters.

What is not this
    Clipping or scaling gradients between backward and step: that writes to ``.grad``, not to parameters.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _lines(tree: ast.AST) -> Iterator[int]:
    """Passes that come after a pass and an update, from what was computed before that update."""
    gradients = syntax.gradient_names(tree)
    helpers = {function.name for function in syntax.functions(tree) if _descends(function, gradients)}
    for block in walk(tree):
        body = getattr(block, "body", None)
        if isinstance(body, list):
            yield from _in_a_row(body, helpers, gradients)
    for outer in syntax.loops(tree):
        for inner in syntax.loops(outer):
            if inner is not outer:
                yield from _in_turn(outer, inner, gradients)


def _descends(function: ast.FunctionDef, gradients: set[str]) -> bool:
    """Whether a helper goes backward from one of its arguments, and updates."""
    given = {argument.arg for argument in function.args.args}
    roots = [_root(node) for node in walk(function)]
    return any(_updates(node, gradients) for node in walk(function)) and any(
        isinstance(root, ast.Name) and root.id in given for root in roots
    )


def _updates(node: ast.AST, gradients: set[str]) -> bool:
    """Whether a node moves something by a gradient, or by what goes by the name of one."""
    return syntax.updates(node) or (isinstance(node, ast.AugAssign) and bool(syntax.names_in(node.value) & gradients))


def _root(node: ast.AST) -> ast.expr | None:
    """What a call of ``backward`` or ``grad`` starts from."""
    if not isinstance(node, ast.Call):
        return None
    if syntax.is_call(node, "backward") and isinstance(node.func, ast.Attribute):
        if syntax.name_of(node.func.value) != "autograd":
            return node.func.value
    elif not syntax.is_call(node, "grad"):
        return None
    return node.args[0] if node.args else None


def _in_a_row(body: list[ast.stmt], helpers: set[str], gradients: set[str]) -> Iterator[int]:
    """In one block: a pass, an update, and a pass from names that were bound above the update."""
    passed = False
    known: set[str] = set()
    stale: set[str] = set()
    for statement in body:
        nodes = list(walk(statement))
        calls = [node.args[0] for node in nodes if isinstance(node, ast.Call) and _helps(node, helpers)]
        roots = [root for node in nodes if (root := _root(node)) is not None] + calls
        if any(_is_computed(root) and syntax.names_in(root) & stale for root in roots):
            yield statement.lineno
        passed = passed or bool(roots)
        if passed and (calls or any(_updates(node, gradients) for node in nodes)):
            stale |= known
        bound = {name for node in nodes for target, _ in syntax.assigned(node) for name in syntax.names_in(target)}
        known |= bound
        stale -= bound


def _helps(node: ast.Call, helpers: set[str]) -> bool:
    return syntax.name_of(node.func) in helpers and bool(node.args)


def _is_computed(root: ast.expr) -> bool:
    """Whether a root is made of what is there, and no model or loss is called for it."""
    return not any(isinstance(node, ast.Call) and isinstance(node.func, ast.Name) for node in walk(root))


def _in_turn(outer: ast.AST, inner: ast.AST, gradients: set[str]) -> Iterator[int]:
    """In a loop inside a loop: passes and updates, from what the outer one computed."""
    nodes = list(walk(inner))
    if not any(_updates(node, gradients) for node in nodes):
        return
    inside = {id(node) for node in nodes}
    fresh = _bound(nodes)
    if isinstance(inner, ast.For):
        fresh |= syntax.names_in(inner.target)
    ready = _bound([node for node in walk(outer) if id(node) not in inside])
    taken = (
        syntax.names_in(inner.target) if isinstance(inner, ast.For) and syntax.names_in(inner.iter) & ready else set()
    )
    for node in nodes:
        root = _root(node)
        if isinstance(root, ast.Name) and root.id in (ready - fresh) | taken:
            yield syntax.line(node)


def _bound(nodes: list[ast.AST]) -> set[str]:
    return {name for node in nodes for target, _ in syntax.assigned(node) for name in syntax.names_in(target)}


MISCONCEPTION = Misconception(
    id="backward-after-step",
    message=(
        "A step has written new numbers into the parameters, and this backward pass goes through a graph that was "
        "computed with the old ones: torch refuses where it notices, and gives a gradient for old numbers elsewhere."
    ),
    hint="Which tensors did the forward pass use, and which line changes them before this backward pass?",
    errors=(ErrorSign("modified by an inplace operation", decisive=False),),
    facts=(FactSign("root-reused-after-update"), FactSign("step-before-backward", line_in="backward_line")),
    source=_lines,
    cause_in_source=True,
)
