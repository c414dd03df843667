"""The gradient of a summed gradient, taken for second derivatives one by one.

What it looks like
    ``torch.autograd.grad(g.sum(), x)``, or ``grad_outputs=torch.ones_like(g)``, where ``g`` is the gradient of a
    function of several variables; the result is used as the diagonal, or as a row, of the Hessian.

Why it is wrong
    A pass from a sum gives the sum of the slopes. Element j of the result is the sum of column j of the Hessian (or of
    row j, which is the same), with all mixed derivatives in it. No choice of weights gives the diagonal alone.

Example:
    >>> import torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> (g,) = torch.autograd.grad(x[0] ** 2 * x[1], x, create_graph=True)
    >>> torch.autograd.grad(g.sum(), x)  # the Hessian is [[4, 2], [2, 0]]
    (tensor([6., 2.]),)

Instead
    One pass for each component of ``g``, each with ``retain_graph=True``; every pass gives one row.

What is not this
    A function that acts on each element alone: its mixed derivatives are zero, and the sum is the diagonal.
    ``(g @ v).sum()`` or weights ``v`` on purpose: that is the product of the Hessian with ``v``.
"""

import ast
from collections.abc import Iterator

from graders.misconceptions import Misconception
from graders.misconceptions._orders import equally_weighted, summed_gradients
from graders.misconceptions._passes import parameter_count

_ARGUMENTS = 2


def _lines(tree: ast.AST) -> Iterator[int]:
    """Passes from a summed gradient. Ones in the place of weights that the task gives are another misconception."""
    return equally_weighted(tree) if parameter_count(tree) <= _ARGUMENTS else summed_gradients(tree)


MISCONCEPTION = Misconception(
    id="hessian-row-sum",
    message=(
        "The gradient of the summed gradient holds the row sums of the Hessian: the mixed derivatives are added to the "
        "others. You get {returned} where {expected} is asked for."
    ),
    hint="How does g[0] change when only x[1] moves? Into which number of your result does that go?",
    source=_lines,
)
