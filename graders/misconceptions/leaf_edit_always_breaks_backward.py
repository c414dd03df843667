"""The belief that backward looks at the leaves again.

What it looks like
    "The graph stores the address of ``w``, so whoever changes ``w`` before ``backward()`` gets an error, or the
    derivative at the new value."

Why it is wrong
    The graph holds what each operation needs for its own derivative, and nothing else. A product keeps its two factors,
    a sum keeps nothing. If ``w`` itself is such a factor, changing it makes ``backward()`` raise. If the factors are
    results that were computed from ``w``, they have memory of their own, and a change of ``w`` does not reach them.

Example:
    >>> import torch
    >>> w = torch.tensor(3.0, requires_grad=True)
    >>> y = (w + 1) * (w - 1)  # keeps w + 1 and w - 1
    >>> with torch.no_grad():
    ...     _ = w.add_(10)
    >>> y.backward()
    >>> w.grad  # 2 * 3, not 2 * 13
    tensor(6.)
    >>> z = w * w  # keeps w
    >>> with torch.no_grad():
    ...     _ = w.add_(10)
    >>> z.backward()
    Traceback (most recent call last):
    RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation...

Instead
    Ask for each operation which values its derivative needs, and whether the edit writes into their memory. In a
    training loop, update after ``backward()``; then there is nothing to ask.

What is not this
    An edit of a value that was saved: there the error is right.
"""

from graders.misconceptions import Misconception

MISCONCEPTION = Misconception(
    id="leaf-edit-always-breaks-backward",
    message=(
        "You seem to believe that backward reads w again, so that any change of w in between must disturb it. What it "
        "reads are the values that the operations have put aside."
    ),
    hint="List the operations of y. Which values does each put aside for its derivative, and where are they kept?",
)
