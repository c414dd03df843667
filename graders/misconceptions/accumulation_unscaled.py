"""The means of slices are added up as if they were one mean.

What it looks like
    A batch is cut into slices, each slice's mean loss goes backward, and the gradients add up, with no division or
    with the same divisor for slices of different length.

Why it is wrong
    The mean over all rows is the sum over all rows divided by their number. Adding k means gives k times that, and
    averaging the means gives the rows of a short slice more weight than the others.

Example:
    >>> import torch
    >>> w = torch.tensor([0.0], requires_grad=True)
    >>> x = torch.arange(8.0)
    >>> for part in x.split(2):
    ...     ((w * part - part) ** 2).mean().backward()
    >>> w.grad.item()
    -140.0
    >>> w.grad = None
    >>> ((w * x - x) ** 2).mean().backward()
    >>> w.grad.item()
    -35.0

Instead
    Weight each slice by its share of the rows: its sum divided by the number of all rows.

What is not this
    Slices whose losses are sums, where a sum over all rows is wanted: these need no division.
"""

from graders.misconceptions import Misconception

MISCONCEPTION = Misconception(
    id="accumulation-unscaled",
    message=(
        "Your slices do not count by their share of the rows ({returned}): in the mean over all rows, the mean of each "
        "slice has as much weight as it has rows among all of them ({expected})."
    ),
    hint="With slices of three rows and of one row: by what must each mean be multiplied to give the mean of all?",
    place=("backward-call",),
)
