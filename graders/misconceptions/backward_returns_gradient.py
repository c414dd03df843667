"""``backward()`` and ``torch.autograd.grad`` taken for two spellings of one thing.

What it looks like
    ``g = y.backward()`` or ``return y.backward(v)``; or the other way round, ``torch.autograd.grad(y, w)`` on a line of
    its own and ``w.grad`` read after it.

Why it is wrong
    ``backward()`` adds to the ``.grad`` of the leaves and returns ``None``. ``torch.autograd.grad`` returns gradients
    and leaves every ``.grad`` alone. Who looks in the other's place finds nothing.

Example:
    >>> import torch
    >>> w = torch.tensor([3.0], requires_grad=True)
    >>> print((w * w).backward(), w.grad)
    None tensor([6.])
    >>> w.grad = None
    >>> gradients = torch.autograd.grad(w * w, w)
    >>> print(gradients, w.grad)
    (tensor([6.]),) None

Instead
    After ``y.backward()`` read ``w.grad`` (and clear it, where it must not stay); or use what
    ``torch.autograd.grad(y, w)`` returns.

What is not this
    ``.grad`` that is ``None`` because the tensor is no leaf, does not require grad, or has no part in the result.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._passes import passes
from graders.misconceptions._syntax import is_call, reads_gradient
from graders.syntax_tree import walk


def _lines(tree: ast.AST) -> Iterator[int]:
    """A ``backward`` whose result is used, or a ``torch.autograd.grad`` whose result is not, with ``.grad`` read."""
    alone = {id(node.value) for node in walk(tree) if isinstance(node, ast.Expr)}
    found = passes(tree)
    only_grad = not any(is_call(passed.node, "backward") for passed in found) and reads_gradient(tree)
    for passed in found:
        is_backward = is_call(passed.node, "backward")
        if is_backward != (id(passed.node) in alone) and (is_backward or only_grad):
            yield passed.line


MISCONCEPTION = Misconception(
    id="backward-returns-gradient",
    message=(
        "backward() returns nothing: it writes into .grad. torch.autograd.grad returns the gradients and writes "
        "nowhere. You look for the gradient in the place of the other one, and find None."
    ),
    hint="Where does the way to go backward that you chose put its result?",
    errors=(ErrorSign(r"^(AttributeError|TypeError): .*NoneType", decisive=False),),
    source=_lines,
    place=("backward-call",),
)
