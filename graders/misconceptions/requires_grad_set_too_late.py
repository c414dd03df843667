"""Recording asked for after the computation.

What it looks like
    ``y`` is computed from ``w``, then ``w.requires_grad_()`` is called, then ``y.backward()``: element 0 does not
    require grad.

Why it is wrong
    The graph is made while the forward pass runs. When ``y`` was computed, nothing asked for gradients, so nothing was
    recorded, and no switch records it afterwards.

Example:
    >>> import torch
    >>> w = torch.tensor(1.0)
    >>> y = w * w
    >>> _ = w.requires_grad_()
    >>> y.requires_grad, (w * w).requires_grad
    (False, True)

Instead
    Switch gradients on first, then compute.

What is not this
    Switching it on between two forward passes, as when a frozen layer is trained from some epoch on.
"""

from graders.misconceptions import ErrorSign, FactSign, Misconception

MISCONCEPTION = Misconception(
    id="requires-grad-set-too-late",
    message=(
        "Gradients were asked for after the computation. The graph is recorded while the forward pass runs, and "
        "nothing that ran before the switch is in it."
    ),
    hint="When is the graph made: at the switch, the forward pass or the backward pass? In which order are yours?",
    errors=(
        ErrorSign("element 0 of tensors does not require grad", decisive=False),
        ErrorSign("appears to not have been used in the graph", decisive=False),
    ),
    facts=(FactSign("requires-grad-set-late", {"used": "True"}),),
)
