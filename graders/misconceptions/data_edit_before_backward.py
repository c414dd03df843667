"""A number that the backward pass needs is changed behind autograd's back.

What it looks like
    Between the forward and the backward pass: ``w.data.add_(1)``, or a write through ``w.detach().numpy()``.

Why it is wrong
    Autograd keeps references to the tensors that a derivative needs, not copies. It counts changes in place to notice
    that such a tensor is no longer what it was, but ``.data`` and NumPy write without being counted. The pass then
    mixes the graph of the old values with the new ones, and nothing is said.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> y = w * w
    >>> _ = w.data.add_(1)
    >>> y.backward()
    >>> w.grad.item()
    4.0

    The derivative of ``w * w`` at 1, where ``y`` was computed, is 2.

Instead
    Go backward first and move afterwards, inside ``torch.no_grad()``, where a change that hurts is noticed.

What is not this
    An edit after the backward pass, or of a tensor that no derivative needs (a sum keeps neither of its terms).
"""

from graders.misconceptions import FactSign, Misconception
from graders.misconceptions._places import edits_unseen

MISCONCEPTION = Misconception(
    id="data-edit-before-backward",
    message=(
        "A tensor was changed between the forward and the backward pass, in a way that autograd does not notice: the "
        "gradient ({returned}) mixes old and new values."
    ),
    hint="Which values did autograd keep when you built y, and are they still the same when you go backward?",
    facts=(FactSign("saved-value-changed"),),
    source=edits_unseen,
    place=("saved-value-changed", "backward-call"),
)
