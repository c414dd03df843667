"""The rule by which results are tracked: one input that requires grad, or all of them.

What it looks like
    A table or a prediction that says: a result requires grad if all of its inputs do; or always; or as the first
    operand does.

Why it is wrong
    One input that requires grad is enough, because the result changes with it. A result of inputs that do not require
    grad is not recorded: it has no ``grad_fn``, and it counts as a leaf like any tensor without a history.

Example:
    >>> import torch
    >>> w, x = torch.ones(2, requires_grad=True), torch.ones(2)
    >>> (x + w).requires_grad, (x + w).is_leaf
    (True, False)
    >>> (x + x).requires_grad, (x + x).is_leaf, (x + x).grad_fn
    (False, True, None)

Instead
    Think "any input", and ask the tensor when in doubt: ``t.requires_grad``, ``t.is_leaf``, ``t.grad_fn``.

What is not this
    A result computed under ``torch.no_grad()``: there nothing is recorded, whatever the inputs are. Nor a wrong idea of
    which tensors are leaves, where ``requires_grad`` itself is told rightly.
"""

from graders.misconceptions import Misconception
from graders.misconceptions._places import believed

MISCONCEPTION = Misconception(
    id="requires-grad-propagation-any-all",
    message=(
        "One input that requires grad is enough for a result to be recorded, and a result of inputs that need none is "
        "a leaf without grad_fn. Your answer follows another rule: {returned}."
    ),
    shown_at=believed,
    hint="If only one of two inputs can change, can the sum of both change? So which results must be recorded?",
)
