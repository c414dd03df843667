"""A forward pass that is not recorded.

What it looks like
    The computation, a branch of it or the whole training function stands inside ``with torch.no_grad():`` or below
    ``@torch.no_grad()``: the result does not require grad, or ``backward`` says that element 0 has no ``grad_fn``.

Why it is wrong
    ``no_grad`` means: do not record. What is computed there is right and has no history, so nothing can go backward
    through it, inside or outside of the block.

Example:
    >>> import torch
    >>> w, x = torch.tensor(1.0, requires_grad=True), torch.tensor(2.0)
    >>> with torch.no_grad():
    ...     b = w + 1
    >>> b.requires_grad
    False
    >>> torch.autograd.grad((x + w) * b, w)
    (tensor(2.),)

Instead
    Keep ``no_grad`` for what shall not be differentiated: updates of parameters, evaluation, predictions for a plot.

What is not this
    An update, an evaluation or a constant inside ``no_grad``; recording that is switched on again inside the block.
"""

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions._cuts import CUT_ERRORS, REACHED, recording_off

MISCONCEPTION = Misconception(
    id="forward-under-no-grad",
    message=(
        "A part of the forward pass runs while recording is switched off. It gives the right numbers and no history, "
        "so no gradient goes back through it."
    ),
    hint="What does no_grad ask autograd to do? Which of the lines under it must be differentiated later?",
    errors=CUT_ERRORS,
    facts=(
        FactSign("graph-cut", {"by": "no_grad", "reaches": REACHED}),
        FactSign("requires-grad-set-late", {"by": ".*no_grad.*", "tensor": "result", "asked": "False"}),
    ),
    source=recording_off,
    consequence_of=("requires-grad-on-loss",),
    harmless=True,
    needs_pass=True,
)
