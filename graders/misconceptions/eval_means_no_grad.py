"""One switch taken for the other: ``eval()`` for ``no_grad()``, or the other way round.

What it looks like
    ``model.eval()`` before a prediction and nothing that stops the recording, perhaps with a ``detach()`` afterwards;
    or ``torch.no_grad()`` around it and a model that is still in training mode.

Why it is wrong
    ``eval()`` changes what some layers compute: dropout drops nothing, batch norm uses its running statistics. It has
    nothing to do with the graph, which is recorded in either mode. ``torch.no_grad()`` stops the recording and leaves
    the layers alone. A prediction usually wants both, and a ``detach()`` throws away a graph that was already built.

Example:
    >>> import torch
    >>> model = torch.nn.Sequential(torch.nn.Dropout(0.5), torch.nn.Linear(2, 1)).eval()
    >>> model(torch.ones(1, 2)).requires_grad
    True
    >>> with torch.no_grad():
    ...     model.training, model(torch.ones(1, 2)).requires_grad
    (False, False)

Instead
    ``model.eval()`` and ``with torch.no_grad():`` around the call of the model; afterwards the modes as they were.

What is not this
    A model without such layers, for which the mode changes nothing; dropout that is left on to get a spread of
    predictions.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.syntax_tree import walk

_PREDICT = ("linear_regression.predict",)
_OFF = ("no_grad", "inference_mode", "set_grad_enabled")


def _lines(tree: ast.AST) -> Iterator[int]:
    """Calls of a model that are recorded in evaluation mode, or in training mode without recording."""
    text = ast.dump(tree)
    if "requires_grad" in text or "set_grad_enabled" in text:  # recording is dealt with in another way
        return
    if any(isinstance(node, ast.Expr) and isinstance(node.value, ast.Attribute) for node in walk(tree)):
        return  # ``model.eval`` without its parentheses: another mistake
    evaluates = any(_switches_mode(node) for node in walk(tree))
    for node in tree.body if isinstance(tree, ast.Module) else []:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from (line for line, recorded in _forwards(node, False) if recorded == evaluates)


def _switches_mode(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="eval" | "train")):
            return True
        case ast.Attribute(attr="training", ctx=ast.Store()):
            return True
        case _:
            return False


def _forwards(node: ast.AST, off: bool) -> Iterator[tuple[int, bool]]:
    """The lines of calls that look like a forward pass, and whether recording is on there."""
    if isinstance(node, ast.FunctionDef):
        off = off or any(_names_off(decorator) for decorator in node.decorator_list)
    if isinstance(node, ast.With):
        off = off or any(_names_off(item.context_expr) for item in node.items)
    if isinstance(node, ast.Call) and _is_forward(node):
        yield node.lineno, not off
    for child in ast.iter_child_nodes(node):
        yield from _forwards(child, off)


def _names_off(node: ast.expr) -> bool:
    return any(name in ast.unparse(node) for name in _OFF)


def _is_forward(node: ast.Call) -> bool:
    """``model(x)``, ``model.eval()(x)`` or ``model.forward(x)``: an object that is called with the input ``x``."""
    called_with = [argument.id for argument in node.args if isinstance(argument, ast.Name)]
    if called_with != ["x"]:
        return False
    return not isinstance(node.func, ast.Attribute) or node.func.attr in ("forward", "__call__")


MISCONCEPTION = Misconception(
    id="eval-means-no-grad",
    message=(
        "There are two switches, and only one of them is set here: eval() changes what layers such as dropout compute, "
        "no_grad() decides whether a graph is recorded. Neither does the other's work, and a detach() afterwards does "
        "not undo that the graph was built."
    ),
    hint="After eval() alone: does the output require grad? Under no_grad() alone: are two predictions equal?",
    # Whoever detaches the result may have thought of neither switch.
    facts=(
        FactSign(
            "graph-cut",
            {"by": "detach|data|no_grad", "of": "result", "reaches": "returned"},
            _PREDICT,
            beside_source=True,
        ),
    ),
    source=_lines,
    cause_in_source=True,
)
