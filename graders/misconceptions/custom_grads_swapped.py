"""Gradients handed back in another order than the inputs came in.

What it looks like
    ``forward(ctx, a, b)`` computes ``a * b``, and ``backward`` returns ``grad_output * a, grad_output * b``.

Why it is wrong
    Autograd goes by position alone: the first value that ``backward`` returns is the gradient of the first input of
    ``forward``, whatever it was called. Nothing is checked beyond the shapes, so gradients of equal shape change
    places without a word, and for equal inputs even the numbers are right.

Example:
    >>> import torch
    >>> class Product(torch.autograd.Function):
    ...     @staticmethod
    ...     def forward(ctx, a, b):
    ...         ctx.save_for_backward(a, b)
    ...         return a * b
    ...     @staticmethod
    ...     def backward(ctx, grad_output):
    ...         a, b = ctx.saved_tensors
    ...         return grad_output * a, grad_output * b
    >>> a, b = torch.tensor([2.0], requires_grad=True), torch.tensor([5.0], requires_grad=True)
    >>> torch.autograd.grad(Product.apply(a, b), (a, b))  # 5 and 2 are right
    (tensor([2.]), tensor([5.]))

Instead
    Write down the slope for each input in the order of ``forward``'s arguments: ``a * b`` changes by ``b`` for each
    unit of ``a``, so ``grad_output * b`` comes first.

What is not this
    A formula that is symmetric in its inputs (a sum), where every order is right.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import permutations

from graders.misconceptions import Misconception
from graders.misconceptions import _syntax as syntax
from graders.misconceptions._custom_backward import backward_returns, returned, sources_in_backward
from graders.misconceptions._custom_function import CustomFunction, custom_functions, kept
from graders.syntax_tree import walk

_MOST_INPUTS = 5


def _lines(tree: ast.AST) -> Iterator[int]:
    for found in custom_functions(tree):
        unpacked = list(_unpacked_in_another_order(found))
        yield from unpacked or _own_slopes(found)


def _unpacked_in_another_order(found: CustomFunction) -> Iterator[int]:
    """``save_for_backward(b, a)``, and then ``a, b = ctx.saved_tensors``."""
    saved = [entry.inputs for entry in kept(found) if not entry.attribute]
    for node in walk(found.backward):
        for target, value in syntax.assigned(node):
            if isinstance(target, ast.Tuple) and syntax.name_of(value) == "saved_tensors":
                names = [frozenset({syntax.name_of(item)}) for item in target.elts]
                if names != saved and sorted(map(sorted, names)) == sorted(map(sorted, saved)):
                    yield syntax.line(node)


def _own_slopes(found: CustomFunction) -> Iterator[int]:
    """Some gradient is made from its own input, and in another order none would be."""
    sources = sources_in_backward(found)
    attributes = {name for name in sources if "." in name}
    for line, elements in returned(found.backward):
        if elements is None or not 1 < len(elements) == len(found.inputs) <= _MOST_INPUTS:
            continue
        made_of: list[frozenset[str]] = []
        nothing: frozenset[str] = frozenset()
        for element in elements:
            names = syntax.names_in(element) | (attributes & {ast.unparse(part) for part in walk(element)})
            made_of.append(nothing.union(*(sources.get(name, nothing) for name in names)))
        orders = permutations(made_of)
        if _by_itself(found.inputs, made_of) and any(not _by_itself(found.inputs, order) for order in orders):
            yield line


def _by_itself(inputs: list[str], made_of: list[frozenset[str]] | tuple[frozenset[str], ...]) -> bool:
    return any(name in sources for name, sources in zip(inputs, made_of, strict=True))


MISCONCEPTION = Misconception(
    id="custom-grads-swapped",
    message=(
        "The gradients are the right ones in the wrong order: an input is given that of another ({returned} in place "
        "of {expected}). The first value that backward returns belongs to the first input of forward."
    ),
    hint="By how much does the result change when the first input alone grows a little? At which place do you return "
    "that number?",
    source=_lines,
    shown_at=backward_returns,
)
