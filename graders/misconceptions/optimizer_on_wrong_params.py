"""An optimizer that moves other tensors than those the loss depends on.

What it looks like
    The optimizer is built from a copy of the model, from detached tensors, from a part of the parameters, or before a
    parameter is replaced by a new one.

Why it is wrong
    An optimizer keeps the tensors that it was given, not the names that they had. Gradients arrive at the tensors that
    the forward pass uses. Where these are not the same, ``step()`` moves something that nobody looks at, or nothing,
    and ``zero_grad()`` clears there and not where the gradients pile up.

Example:
    >>> import torch
    >>> model = torch.nn.Linear(1, 1)
    >>> optimizer = torch.optim.SGD([p.detach().requires_grad_() for p in model.parameters()], lr=0.1)
    >>> before = model.weight.item()
    >>> model(torch.ones(4, 1)).sum().backward()
    >>> optimizer.step()
    >>> model.weight.item() == before, model.weight.grad
    (True, tensor([[4.]]))

Instead
    ``torch.optim.SGD(model.parameters(), lr=lr)`` of the very model that makes the predictions, built once that model
    has its final parameters.

What is not this
    Layers that are frozen on purpose; two optimizers that share the parameters of two models between them.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk

_PARTS = ("state_dict", "weight", "bias")
_COPIES = ("deepcopy", "copy", "clone", "detach")


def _copied(tree: ast.AST) -> Iterator[int]:
    """Where copies are made that an optimizer is then built from."""
    copies = {
        target.id: syntax.line(node)
        for node in walk(tree)
        for target, value in syntax.assigned(node)
        if isinstance(target, ast.Name) and any(syntax.is_call(inner, *_COPIES) for inner in walk(value))
    }
    for node in walk(tree):
        if isinstance(node, ast.Call) and syntax.name_of(node.func)[:1].isupper():
            yield from (copies[name] for name in syntax.names_in(node) & set(copies))
            yield from (syntax.line(inner) for inner in walk(node) if syntax.is_call(inner, *_COPIES))


def _lines(tree: ast.AST) -> Iterator[int]:
    yield from list(_copied(tree)) or _picked(tree)


def _picked(tree: ast.AST) -> Iterator[int]:
    """Where an optimizer is built from the state of a model, or from some layers or tensors of it by name."""
    states = {
        syntax.name_of(target)
        for node in walk(tree)
        for target, value in syntax.assigned(node)
        if syntax.is_call(value, "state_dict")
    }
    for node in walk(tree):
        if isinstance(node, ast.Call) and syntax.name_of(node.func)[:1].isupper() and node.args:
            parts = any(isinstance(inner, ast.Attribute) and inner.attr in _PARTS for inner in walk(node.args[0]))
            if parts or syntax.names_in(node.args[0]) & states:
                yield syntax.line(node)


def _updates(tree: ast.AST) -> Iterator[int]:
    """The updates."""
    gradients = syntax.gradient_names(tree)
    for node in walk(tree):
        by_name = isinstance(node, ast.AugAssign) and syntax.names_in(node.value) & gradients
        if by_name or syntax.updates(node):
            yield syntax.line(node)


MISCONCEPTION = Misconception(
    id="optimizer-on-wrong-params",
    message=(
        "Some parameters that were to be trained are not among the tensors that your optimizer or your update works "
        "on: those are copies, others, or only a part of them. So these parameters stay as they were."
    ),
    hint="Which tensors does the update own, and which does the forward pass use? Are they the same objects, and all?",
    facts=(FactSign("optimizer-misses-leaves"),),
    source=_lines,
    cause_in_source=True,
    place=("optimizer-misses-leaves",),
    shown_at=_updates,
)
