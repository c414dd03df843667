"""The belief that retain_graph decides whether gradients add up.

What it looks like
    "Without ``retain_graph=True`` the gradient of a leaf is cleared after each pass", or ``retain_graph=True`` put in
    for the sake of a sum.

Why it is wrong
    These are two switches. ``retain_graph`` says whether the values that a *graph* has saved survive a backward pass,
    so that the same graph can be walked again. ``.grad`` belongs to the *leaf*, and every pass adds to what it finds
    there, through whatever graph it came. Only clearing takes something away from it.

Example:
    >>> import torch
    >>> w = torch.tensor(2.0, requires_grad=True)
    >>> for _ in range(3):
    ...     (w * w).backward()  # a new graph each time, and none is retained
    ...     print(w.grad.item())
    4.0
    8.0
    12.0

Instead
    To start from nothing, clear: ``w.grad = None`` or ``zero_grad()``. To walk one graph twice, retain it.

What is not this
    Retaining a graph in order to go through it again and to have the sum of both passes.
"""

from graders.misconceptions import Misconception

MISCONCEPTION = Misconception(
    id="retain-graph-makes-accumulate",
    message=(
        "You seem to believe that .grad starts from nothing in each pass unless retain_graph is given. The one is "
        "about what a graph keeps, the other about what a leaf does with a gradient that arrives."
    ),
    hint="Which line of the code clears w.grad? And what does retain_graph retain?",
)
