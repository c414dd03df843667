"""A derivative compared with a difference quotient at a corner.

What it looks like
    ``relu``, ``abs``, ``clamp`` or ``max`` checked at exactly 0 (or at a tie): the gradient seems to be wrong.

Why it is wrong
    At a corner there is no single slope. A central difference gives the mean of the slopes on both sides, and autograd
    whatever the function's authors chose, which differs from function to function and from one version of torch to the
    next. Neither is wrong, and they need not agree.

Example:
    >>> import torch
    >>> h = 0.25
    >>> for f in (torch.relu, torch.abs):
    ...     x = torch.tensor(0.0, requires_grad=True)
    ...     (slope,) = torch.autograd.grad(f(x), x)
    ...     step = torch.tensor(h)
    ...     print(slope.item(), ((f(step) - f(-step)) / (2 * h)).item())
    0.0 0.5
    0.0 0.0

Instead
    Compare at points that are at least several steps away from every corner.

What is not this
    Asking on purpose which slope torch takes at a corner, for one version of torch.
"""

from graders.misconceptions import Misconception

MISCONCEPTION = Misconception(
    id="fd-at-kink",
    message=(
        "This point is a corner of the function: there is no one slope there, and autograd and a difference quotient "
        "need not agree on it."
    ),
    hint="What is the slope just left of this point, and what just right of it?",
)
