"""A gradient set to zero in place, and then differentiated.

What it looks like
    ``x.grad.zero_()`` (or ``*= 0``, or ``zero_grad(set_to_none=False)``) between ``backward(create_graph=True)`` and
    the pass from ``x.grad``. Everything runs, and the second derivative is zero.

Why it is wrong
    After ``create_graph=True`` the gradient has a history, and an in-place operation on it is recorded like any other.
    What is differentiated afterwards is no longer the gradient but the constant zero.

Example:
    >>> import torch, warnings
    >>> warnings.simplefilter("ignore")
    >>> x = torch.tensor(2.0, requires_grad=True)
    >>> (x * x * x).backward(create_graph=True)
    >>> x.grad.zero_()
    tensor(0., grad_fn=<ZeroBackward0>)
    >>> x.grad.backward()
    >>> x.grad.item()
    0.0

Instead
    Take the tensor away without changing it: ``g = x.grad; x.grad = None``, then go backward from ``g``: 12.

What is not this
    Zeroing under ``torch.no_grad()`` or through ``.data``: that is not recorded, and the history stays.
    A second derivative that is zero because the function is a straight line.
"""

from graders.misconceptions import ErrorSign, FactSign, Misconception
from graders.misconceptions._orders import zeroed_gradients

MISCONCEPTION = Misconception(
    id="zero-inplace-kills-second-derivative",
    message=(
        "You zero a gradient in place that is still to be differentiated. That changes the tensor which the next pass "
        "is to start from: it holds zeros from then on, and no second derivative can be had from them."
    ),
    hint="Look at the grad_fn of the gradient after you cleared it. What would you be differentiating now?",
    errors=(ErrorSign("element 0 of tensors does not require grad", ("second_derivatives",), decisive=False),),
    facts=(FactSign("grad-zeroed-while-recorded"),),
    source=zeroed_gradients,
    cause_in_source=True,
)
