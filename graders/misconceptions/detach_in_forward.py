"""A detached tensor on the way from a parameter to the result.

What it looks like
    ``a.detach() * (w + 1)`` or ``w.data + 1`` in the forward pass, "to be safe", "to get at the numbers" or to save
    memory. The value is right; the gradient lacks a part, or there is none at all.

Why it is wrong
    ``detach()`` and ``.data`` give the same numbers without their history. Everything behind them is a constant for
    autograd, so the paths that lead through them do not count.

Example:
    >>> import torch
    >>> w, x = torch.tensor(1.0, requires_grad=True), torch.tensor(2.0)
    >>> torch.autograd.grad((x + w).detach() * (w + 1), w)
    (tensor(3.),)
    >>> torch.autograd.grad((x + w) * (w.data + 1), w)
    (tensor(2.),)
    >>> torch.autograd.grad((x + w) * (w + 1), w)
    (tensor(5.),)

Instead
    Leave ``detach()`` out. Use it for what shall be a constant, and for values to print or store.

What is not this
    A target that is meant to be constant, a stopped gradient that the task asks for, a copy for a log.
"""

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions._cuts import CUT_ERRORS, REACHED, detached

MISCONCEPTION = Misconception(
    id="detach-in-forward",
    message=(
        "A tensor is detached on the way to the result. What lies behind it is a constant for autograd: the value "
        "stays right, and the gradient through it is lost."
    ),
    hint="Which of your tensors are numbers without a history? Which path from the arguments runs through them?",
    errors=CUT_ERRORS,
    facts=(
        FactSign("graph-cut", {"by": "detach|data", "reaches": REACHED}),
        FactSign("requires-grad-set-late", {"by": ".*(detach|data).*", "tensor": "result|copy", "asked": "False"}),
        FactSign(
            "requires-grad-set-late",  # leaves of their own keep a gradient, and nothing arrives at w any more
            {"by": ".*(detach|data).*", "tensor": "result"},
            ("forward_graphs.intermediate_gradients",),
        ),
        FactSign("graph-cut", {"by": "detach|data"}, ("forward_graphs.graph_facts",)),
    ),
    shown_at=detached,
    consequence_of=(
        "numpy-breaks-graph",
        "rebuild-with-torch-tensor",
        "require-grad-typo",
        "requires-grad-on-loss",
        "requires-grad-set-too-late",
        "zero-inplace-kills-second-derivative",
    ),
    harmless=True,
    needs_pass=True,
)
