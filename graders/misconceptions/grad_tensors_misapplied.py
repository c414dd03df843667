"""Weights that are used, but not as the weights of the outputs.

What it looks like
    The weights in another order, multiplied into the loss and handed to the pass as well, averaged, normalised to add
    up to one, applied to the gradient afterwards, or replaced by the loss itself.

Why it is wrong
    The gradient argument is the derivative of the final number by each output element, as it is: torch neither scales
    nor averages it, and it counts once. After the pass it is too late for weights: the elements have been added up.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> losses, weights = torch.cat([(w + 2) * (w + 1), (w + 2) + (w + 1)]), torch.tensor([1.0, 2.0])
    >>> wrong = weights.flip(0), weights * weights, weights / 2, weights / weights.sum(), losses.detach()
    >>> for used in (*wrong, weights):
    ...     (gradient,) = torch.autograd.grad(losses, w, used, retain_graph=True)
    ...     print(f"{gradient.item():.1f}")
    12.0
    13.0
    4.5
    3.0
    40.0
    9.0

Instead
    One way, once: ``y.backward(weights)``, or ``(weights * y).sum().backward()``, with the weights as they are given
    and in the order of the outputs.

What is not this
    A weight multiplied with the gradient of its own loss, before these products are added up: that is the same sum.
"""

from graders.misconceptions import Misconception
from graders.misconceptions._passes import last_pass
from graders.misconceptions._weights import misuse

MISCONCEPTION = Misconception(
    id="grad-tensors-misapplied",
    message=(
        "Your weights do not reach the outputs as they are: they are swapped or mixed with one another, lose their "
        "sign, are scaled, counted twice, or come after the pass. That gives {returned} where {expected} is asked for."
    ),
    hint="With which factor does each output enter your sum: its own weight, exactly once?",
    source=misuse,
    shown_at=last_pass,
    consequence_of=("hessian-row-sum",),
)
