"""The belief that a second backward pass always raises.

What it looks like
    "Calling ``backward()`` a second time needs ``retain_graph=True``", or "it did not raise, so the graph was
    retained".

Why it is wrong
    A backward pass frees the values that its graph has saved. The next pass raises when it needs one of them. A graph
    that saves nothing, of sums and differences only, has nothing to lose; and a graph that was built anew is another
    graph.

Example:
    >>> import torch
    >>> w = torch.tensor(2.0, requires_grad=True)
    >>> y = w - 5  # saves nothing
    >>> y.backward()
    >>> y.backward()
    >>> w.grad
    tensor(2.)
    >>> z = w * w  # saves w
    >>> z.backward()
    >>> z.backward()
    Traceback (most recent call last):
    RuntimeError: Trying to backward through the graph a second time...

Instead
    Ask what the graph has saved. Do not take silence for a proof that a graph was retained, and do not rely on it: one
    more multiplication in the formula, and it raises.

What is not this
    ``retain_graph=True`` where a graph is really walked twice.
"""

from graders.misconceptions import Misconception

MISCONCEPTION = Misconception(
    id="second-backward-always-fails",
    message=(
        "You seem to believe that each further call of backward raises unless the graph was retained. What is freed "
        "are the values that a graph has saved, and a pass raises only when it misses one of those."
    ),
    hint="Through which graph does each of the passes go, and what has that graph put aside?",
)
