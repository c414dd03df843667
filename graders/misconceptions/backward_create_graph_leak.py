"""A gradient with its whole graph, left behind in ``.grad``.

What it looks like
    ``loss.backward(create_graph=True)``, the numbers are used, and nobody takes ``.grad`` away. torch warns of a
    reference cycle once in a process.

Why it is wrong
    With ``create_graph=True`` the tensor in ``.grad`` has a history that leads back to the parameter whose ``.grad`` it
    is: each keeps the other alive, and with them all that the graph has saved. In a loop memory grows; and the next
    pass adds to what was left.

Example:
    >>> import torch, warnings
    >>> warnings.simplefilter("ignore")
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> (w**2).backward(create_graph=True)
    >>> w.grad.requires_grad
    True
    >>> w.grad = None

Instead
    ``torch.autograd.grad(loss, w, create_graph=True)`` returns the gradient and leaves ``.grad`` alone. If it has to be
    ``backward``, name the gradient and set ``w.grad = None`` before you go on.

What is not this
    ``backward(create_graph=True)`` where every ``.grad`` that it fills is set to ``None`` afterwards.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Advice, FactSign, Misconception
from graders.misconceptions._orders import is_backward, records_itself
from graders.misconceptions._passes import passes
from graders.misconceptions._syntax import clears
from graders.syntax_tree import walk


def _lines(tree: ast.AST) -> Iterator[int]:
    """Passes that fill ``.grad`` and record themselves."""
    yield from (passed.line for passed in passes(tree) if is_backward(passed) and records_itself(passed))


def _never_cleared(tree: ast.AST) -> Iterator[int]:
    """Such passes in a text that clears no gradient at all."""
    if not any(map(clears, walk(tree))):
        yield from _lines(tree)


MISCONCEPTION = Misconception(
    id="backward-create-graph-leak",
    message=(
        "Your numbers are right, but backward(create_graph=True) put a gradient with its whole graph into .grad and it "
        "is still there at the end ({returned}): parameter and graph keep each other alive."
    ),
    hint="Which tensors did this pass write into, and who takes those gradients away again?",
    facts=(FactSign("backward-call", {"call": "backward", "create_graph": "True"}, ("second_derivatives",)),),
    shown_at=_lines,
    consequence_of=("second-derivative-accumulated",),
    advice=Advice(
        message=(
            "This is right. But backward(create_graph=True) leaves a gradient with its graph in .grad, and until .grad "
            "is None the two keep each other alive."
        ),
        hint="torch.autograd.grad(..., create_graph=True) returns the gradient and leaves .grad alone.",
        lines=_never_cleared,
        tasks=(
            "second_derivatives.first_and_second",
            "second_derivatives.nth_derivative",
            "second_derivatives.hessian",
            "second_derivatives.hessian_vector_product",
            "second_derivatives.gradient_penalty",
        ),
    ),
)
