"""A loss that is turned into a number before the backward pass.

What it looks like
    ``loss = criterion(p, y).item()`` and then ``loss.backward()``; or the number is put into a new tensor with
    ``requires_grad=True``, to make the error go away.

Why it is wrong
    A Python number knows nothing of the tensors it came from, so there is nothing to go backward through. The new
    tensor does require grad, but it is a leaf: its backward pass ends where it begins, no parameter gets a gradient,
    and nothing is raised.

Example:
    >>> import torch
    >>> w = torch.tensor(1.0, requires_grad=True)
    >>> number = ((w - 3) ** 2).item()
    >>> number.backward()
    Traceback (most recent call last):
    ...
    AttributeError: 'float' object has no attribute 'backward'
    >>> torch.tensor(number, requires_grad=True).backward()
    >>> print(w.grad)
    None

Instead
    Keep the tensor for ``backward()`` and take ``loss.item()`` only for the log.

What is not this
    ``losses.append(loss.item())`` beside a ``loss.backward()``: the tensor is still there.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _lines(tree: ast.AST) -> Iterator[int]:
    """Where a number that came out of a tensor is wrapped in a new tensor that requires grad."""
    if not syntax.goes_backward(tree):
        return
    assigned = [node for node in walk(tree) if isinstance(node, ast.Assign)]
    numbers = {
        target.id
        for node in assigned
        if _takes_number(node.value)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in walk(tree):
        if isinstance(node, ast.Call) and any(word.arg == "requires_grad" for word in node.keywords):
            for argument in node.args:
                if _takes_number(argument) or any(getattr(part, "id", None) in numbers for part in walk(argument)):
                    yield node.lineno


def _takes_number(value: ast.expr) -> bool:
    match value:
        case ast.Call(func=ast.Attribute(attr="item" | "tolist")) | ast.Call(func=ast.Name(id="float")):
            return True
        case _:
            return False


MISCONCEPTION = Misconception(
    id="item-before-backward",
    message=(
        "The loss was made a Python number before the backward pass. A number, or a new tensor that is made from it, "
        "has no way back to the parameters, so they get no gradient."
    ),
    hint="What is the type of the object that backward() is called on, and does it have a grad_fn?",
    errors=(ErrorSign("'float' object has no attribute 'backward'"),),
    facts=(FactSign("root-is-leaf", {"updated": "False"}),),
    source=_lines,
    cause_in_source=True,
    place=("root-is-leaf",),
)
