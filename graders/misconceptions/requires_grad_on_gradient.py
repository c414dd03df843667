"""A flag on a gradient, in place of a history.

What it looks like
    ``g.requires_grad_()`` or ``g.requires_grad = True`` on the result of a pass, followed by another pass from ``g``.
    torch says that ``x`` was not used; with ``allow_unused`` or ``materialize_grads`` the second derivative is zero.

Why it is wrong
    The flag says what is to be recorded from now on. It makes ``g`` a new leaf, a starting point, and cannot restore
    how ``g`` was computed from ``x``: that was never recorded. Seen from this ``g``, ``x`` does not exist.

Example:
    >>> import torch
    >>> x = torch.tensor([3.0], requires_grad=True)
    >>> (g,) = torch.autograd.grad(x**3, x)
    >>> g = g.requires_grad_()
    >>> g.is_leaf, g.grad_fn
    (True, None)
    >>> torch.autograd.grad(g, x, materialize_grads=True)
    (tensor([0.]),)

Instead
    ``torch.autograd.grad(x**3, x, create_graph=True)``: this ``g`` requires grad because it has a history, and the
    second pass gives 18.

What is not this
    ``x.detach().requires_grad_()`` before any pass: a fresh leaf to differentiate by.
"""

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions._orders import flagged_gradients

_TOPIC = ("second_derivatives",)

MISCONCEPTION = Misconception(
    id="requires-grad-on-gradient",
    message=(
        "You set requires_grad on a gradient. That makes it a leaf without a past: from there no path leads back to x, "
        "so there is no second derivative to find."
    ),
    hint="After you set the flag, what is the grad_fn of the gradient, and how could a pass get from it to x?",
    errors=(ErrorSign("appears to not have been used in the graph", _TOPIC, decisive=False),),
    facts=(FactSign("requires-grad-set-late", {"on": "gradient"}),),
    source=flagged_gradients,
    harmless=True,
)
