"""Layers or tensors that the module does not know.

What it looks like
    ``self.layers = [nn.Linear(2, 1)]``, a layer in a dict, ``self.weight = torch.randn(1, 2, requires_grad=True)``, or
    a layer that is made anew in ``forward``.

Why it is wrong
    ``nn.Module`` notes what is assigned to it if it is a module or an ``nn.Parameter``. It does not look into Python's
    lists and dicts, and a bare tensor is data to it, whether it requires grad or not. What it has not noted is missing
    in ``parameters()``, in ``state_dict()`` and for ``to(device)``: nobody trains, stores or moves it.

Example:
    >>> import torch
    >>> class InAList(torch.nn.Module):
    ...     def __init__(self):
    ...         super().__init__()
    ...         self.layers = [torch.nn.Linear(2, 1)]
    >>> list(InAList().parameters())
    []
    >>> torch.optim.SGD(InAList().parameters(), lr=0.1)
    Traceback (most recent call last):
    ValueError: optimizer got an empty parameter list

Instead
    Assign the layer itself to ``self``, in ``__init__``; ``nn.ModuleList``, ``nn.ModuleDict`` or ``nn.Sequential`` for
    several; ``nn.Parameter`` around a tensor that is to be trained.

What is not this
    A list of layers each of which is also an attribute of the module; buffers, which are not to be trained.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.syntax_tree import walk

_CONTAINERS = ast.List | ast.Tuple | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.GeneratorExp
_LAYERS = ("Linear", "LazyLinear", "Bilinear", "Sequential", "Parameter")


def _lines(tree: ast.AST) -> Iterator[int]:
    """Layers in containers or made in ``forward``, and tensors that require grad, where a module is defined."""
    for node in walk(tree):
        if isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef):
                    yield from _hidden(method)


def _hidden(method: ast.FunctionDef) -> Iterator[int]:
    for node in walk(method):
        if (
            (method.name == "forward" and isinstance(node, ast.Call) and _called(node) in _LAYERS)
            or (isinstance(node, ast.Call) and _called(node) == "append" and any(map(_is_layer, node.args)))
            or (isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and _hides(node.value))
        ):
            yield node.lineno


def _hides(value: ast.expr) -> bool:
    """A plain container of layers, or a tensor that requires grad without being a Parameter."""
    return (isinstance(value, _CONTAINERS) and any(map(_is_layer, walk(value)))) or _is_bare(value)


def _is_layer(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and _called(node) in _LAYERS


def _is_bare(value: ast.expr) -> bool:
    """``torch.randn(..., requires_grad=True)`` or ``torch.zeros(...).requires_grad_()``, not in a Parameter."""
    if not isinstance(value, ast.Call) or _called(value) == "Parameter":
        return False
    return _called(value) == "requires_grad_" or any(keyword.arg == "requires_grad" for keyword in value.keywords)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


MISCONCEPTION = Misconception(
    id="params-not-registered",
    message=(
        "The model does not know of its own weights: what stands in a list or dict, is a bare tensor, or is made in "
        "forward, is missing in model.parameters(), so no optimizer can find it."
    ),
    hint="Print list(model.parameters()). How does nn.Module find out that something belongs to it?",
    errors=(
        ErrorSign("optimizer got an empty parameter list"),
        ErrorSign("the returned module has no parameter ", ("logistic_regression.LogisticRegression",), decisive=False),
    ),
    source=_lines,
)
