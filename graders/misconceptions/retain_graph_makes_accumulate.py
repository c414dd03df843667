"""The belief that retain_graph decides whether gradients add up.

What it looks like
    "Without ``retain_graph=True`` the gradient of a leaf is cleared after each pass", or ``retain_graph=True`` put in
    for the sake of a sum.

Why it is wrong
    These are two switches. ``retain_graph`` says whether the values that a *graph* has saved survive a backward pass,
    so that the same graph can be walked again. ``.grad`` belongs to the *leaf*, and every pass adds to what it finds
    there, through whatever graph it came. Only clearing takes something away from it.

Example:
    >>> import torch
    >>> w = torch.tensor(2.0, requires_grad=True)
    >>> for _ in range(3):
    ...     (w * w).backward()  # a new graph each time, and none is retained
    ...     print(w.grad.item())
    4.0
    8.0
    12.0

Instead
    To start from nothing, clear: ``w.grad = None`` or ``zero_grad()``. To walk one graph twice, retain it.

What is not this
    Retaining a graph in order to go through it again and to have the sum of both passes.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Advice, Misconception
from graders.misconceptions import _syntax as syntax
from graders.syntax_tree import walk


def _retained_in_vain(tree: ast.AST) -> Iterator[int]:
    """The only pass of a text, if it retains a graph that its own turn of a loop, or the function, has built."""
    passes = [node for node in walk(tree) if isinstance(node, ast.Call) and syntax.is_call(node, "backward", "grad")]
    task = next(syntax.functions(tree), None)
    if len(passes) != 1 or task is None or not _retains(passes[0]):
        return
    around = [task, *(node for node in walk(task) if isinstance(node, ast.For | ast.While | ast.FunctionDef))]
    holders = [node for node in around if any(inner is passes[0] for inner in walk(node))]
    innermost = min(holders, key=lambda node: sum(1 for _ in walk(node)), default=None)
    called = passes[0].func
    root = called.value if isinstance(called, ast.Attribute) and called.attr == "backward" else None
    bound = {syntax.name_of(target) for node in walk(innermost or tree) for target, _ in syntax.assigned(node)}
    repeated = isinstance(innermost, ast.For | ast.While)
    if (repeated or innermost is task) and isinstance(root, ast.Name) and root.id in bound:
        yield syntax.line(passes[0])


def _retains(call: ast.Call) -> bool:
    return any(
        word.arg == "retain_graph" and isinstance(word.value, ast.Constant) and word.value.value is True
        for word in call.keywords
    )


MISCONCEPTION = Misconception(
    id="retain-graph-makes-accumulate",
    message=(
        "You seem to believe that .grad starts from nothing in each pass unless retain_graph is given. The one is "
        "about what a graph keeps, the other about what a leaf does with a gradient that arrives."
    ),
    hint="Which line of the code clears w.grad? And what does retain_graph retain?",
    advice=Advice(
        message=(
            "This is right, but retain_graph=True does nothing for it: you go through each graph once. It only keeps "
            "what the graph has saved in memory for longer."
        ),
        hint="Leave retain_graph out: whether gradients add up does not depend on it.",
        lines=_retained_in_vain,
        tasks=("gradient_zeroing", "linear_regression", "logistic_regression"),
    ),
)
