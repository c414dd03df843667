"""NumPy in the middle of the computation.

What it looks like
    ``np.exp(w.detach().numpy())`` inside the forward pass, brought back with ``torch.from_numpy``. Often the
    ``detach()`` is there because torch refused ``w.numpy()`` and its message named it.

Why it is wrong
    NumPy computes numbers and records nothing. What comes back is a constant for autograd, so every path through it is
    lost. ``detach()`` does not solve that: it says that you accept it.

Example:
    >>> import numpy as np, torch
    >>> w = torch.tensor(1.0, requires_grad=True)
    >>> np.exp(w)
    Traceback (most recent call last):
    RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
    >>> y = w * float(np.exp(w.detach().numpy()))
    >>> torch.autograd.grad(y, w)
    (tensor(2.7183),)
    >>> torch.autograd.grad(w * torch.exp(w), w)
    (tensor(5.4366),)

Instead
    Use the function of torch: most of NumPy's have one of the same name.

What is not this
    NumPy for loading data, for plots, for printing, or for an update after the backward pass.
"""

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions._cuts import CUT_ERRORS, through_numpy

MISCONCEPTION = Misconception(
    id="numpy-breaks-graph",
    message=(
        "A part of this is computed in NumPy, which records nothing. The value is right, but autograd takes it for a "
        "constant and loses the gradient through it."
    ),
    hint="What does NumPy know of graphs? Which function of torch does the same?",
    errors=(ErrorSign(r"Can't call numpy\(\) on Tensor that requires grad"), *CUT_ERRORS),
    facts=(FactSign("graph-cut", {"by": "numpy"}, in_result=True),),
    source=through_numpy,
    harmless=True,
    needs_pass=True,
)
