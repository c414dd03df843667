"""A result that is told to require grad.

What it looks like
    ``loss.requires_grad_(True)`` in front of ``loss.backward()``, to get rid of "element 0 of tensors does not require
    grad". The error is gone, and no parameter gets a gradient.

Why it is wrong
    The message says that the loss has no history. The switch does not give it one: it makes the loss a new leaf, whose
    own gradient is 1. Whatever cut the graph, above that line, is still there.

Example:
    >>> import torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> loss = (w * w).detach()
    >>> _ = loss.requires_grad_(True)
    >>> loss.backward()
    >>> loss.is_leaf, loss.grad, w.grad
    (True, tensor(1.), None)

Instead
    Find the line that cut the graph: a ``detach()``, an ``item()``, a ``no_grad``, a fresh ``torch.tensor``.

What is not this
    Asking for gradients on an input or a parameter before anything is computed from it.
"""

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions._cuts import CUT_ERRORS, flag_on_result

MISCONCEPTION = Misconception(
    id="requires-grad-on-loss",
    message=(
        "The result had lost its history already, and switching requires_grad on makes it a new leaf: the error goes "
        "away, and the gradient still ends right there."
    ),
    hint="Which line above this one made a result without a history? What would happen if you left the switch out?",
    errors=CUT_ERRORS[1:],  # what the switch silences is not seen any more
    facts=(
        FactSign("requires-grad-set-late", {"on": "loss|other", "tensor": "result", "used": "False", "asked": "False"}),
    ),
    source=flag_on_result,
    harmless=True,
    needs_pass=True,
)
