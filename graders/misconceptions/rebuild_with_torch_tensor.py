"""Tensors put together with torch.tensor.

What it looks like
    ``torch.tensor([a * b, a + b])`` from computed tensors, or ``torch.tensor(y, requires_grad=True)`` to "make it a
    tensor that requires grad".

Why it is wrong
    ``torch.tensor`` copies the numbers into a new leaf. The new tensor knows nothing of where they came from, with
    ``requires_grad=True`` neither: then gradients end in it, and the old tensors get none.

Example:
    >>> import torch
    >>> a, b = torch.tensor(1.0, requires_grad=True), torch.tensor(2.0, requires_grad=True)
    >>> torch.tensor([(a * b).item(), (a + b).item()]).requires_grad
    False
    >>> joined = torch.stack([a * b, a + b])
    >>> joined.requires_grad, torch.autograd.grad(joined.sum(), (a, b))
    (True, (tensor(3.), tensor(2.)))

Instead
    Put tensors side by side with ``torch.stack`` or ``torch.cat``. A tensor that is one already needs no rebuilding.

What is not this
    ``torch.tensor`` on plain numbers or data, where there is no history to lose.
"""

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions._cuts import CUT_ERRORS, REACHED, made, rebuilt

MISCONCEPTION = Misconception(
    id="rebuild-with-torch-tensor",
    message=(
        "A new tensor is made of numbers here, by torch.tensor or one of its kin: it is a leaf of its own, without "
        "their history, so no gradient finds its way back to the tensors that they came from."
    ),
    hint="Which functions put tensors side by side and are recorded like any other operation?",
    errors=CUT_ERRORS,
    facts=(
        FactSign("graph-cut", {"by": "torch.tensor", "reaches": REACHED}),
        FactSign("requires-grad-set-late", {"by": "torch.tensor", "tensor": "rebuilt", "asked": "False"}),
    ),
    source=rebuilt,
    shown_at=made,
    harmless=True,
    needs_pass=True,
)
