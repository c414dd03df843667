"""A second backward pass through a graph that the first one has used up.

What it looks like
    Two calls of ``backward()`` or ``torch.autograd.grad`` for one ``y``, or one such call for each element or each
    parameter in a loop, and none of the earlier ones says ``retain_graph=True``.

Why it is wrong
    The graph holds values of the forward pass, and a backward pass frees them as it goes, to save memory. That ``y``
    and its graph are still there as objects does not bring these values back. ``torch.autograd.grad`` frees them too,
    and retaining the graph in the last pass comes too late for that pass.

Example:
    >>> import torch
    >>> w = torch.tensor([3.0], requires_grad=True)
    >>> y = w * w
    >>> y.backward()
    >>> y.backward()
    Traceback (most recent call last):
    RuntimeError: Trying to backward through the graph a second time...
    >>> y = w * w
    >>> y.backward(retain_graph=True)
    >>> y.backward()
    >>> w.grad  # three passes have ended in it
    tensor([18.])

Instead
    Say ``retain_graph=True`` in each pass but the last one. Or ask for less: add the losses up and go backward once, or
    hand all parameters to one call of ``torch.autograd.grad``.

What is not this
    A loop that should build its graph anew in each round: there ``retain_graph`` would only hide the mistake. And a
    graph of sums alone has saved nothing, so a second pass through it works, retained or not.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import ErrorSign, Misconception
from graders.misconceptions._passes import passes

_STEM = "backward through the graph a second time"
#: where several passes through one graph are the point; in a training loop the cause is mostly another
_TOPICS = ("weighted_backward", "forward_graphs", "second_derivatives", "custom_functions")


def _lines(tree: ast.AST) -> Iterator[int]:
    """A pass that frees the graph and stands in a loop or before another pass."""
    found = passes(tree)
    for number, passed in enumerate(found):
        if not passed.keeps and (passed.repeated or number + 1 < len(found)):
            yield passed.line


MISCONCEPTION = Misconception(
    id="second-backward-freed",
    message=(
        "This pass goes through a graph for the second time, and the pass before it has freed the values that the "
        "graph had saved. The graph does not live as long as the tensor does."
    ),
    hint="Which pass is the last one that needs the graph? What must all those before it do with it?",
    errors=(ErrorSign(_STEM, _TOPICS), ErrorSign(_STEM, decisive=False)),
    source=_lines,
    shown_at=lambda tree: (passed.line for passed in passes(tree)),
    consequence_of=("graph-built-once", "missing-create-graph", "penalty-without-create-graph"),
)
