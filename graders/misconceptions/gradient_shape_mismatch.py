"""A gradient argument that is expected to be broadcast.

What it looks like
    ``y.backward(torch.tensor(1.0))`` for a vector ``y``, or weights as a column for losses in a row: a number or
    another shape that would fit in ordinary arithmetic.

Why it is wrong
    The gradient argument holds, for each element of the output, how much the final number changes with it. So it has
    the output's shape, element for element; nothing is spread or reshaped here.

Example:
    >>> import torch
    >>> x = torch.tensor([1.0, 2.0], requires_grad=True)
    >>> y = x * x
    >>> y.backward(torch.tensor(1.0))
    Traceback (most recent call last):
    RuntimeError: Mismatch in shape: grad_output[0] has a shape of torch.Size([]) and ... a shape of torch.Size([2])...
    >>> y.backward(torch.ones_like(y))
    >>> x.grad
    tensor([2., 4.])

Instead
    Give one weight for each element: ``torch.ones_like(y)``, ``torch.full_like(y, 0.5)``, ``weights.reshape(y.shape)``.
    If a single number is all there is to say, reduce first: ``y.sum().backward()``.

What is not this
    Another dtype: weights in float64 or even integers are converted.
"""

from graders.misconceptions import ErrorSign, Misconception

MISCONCEPTION = Misconception(
    id="gradient-shape-mismatch",
    message=(
        "The weights that you hand to the backward pass do not have the shape of the output. They are not broadcast: "
        "each element of the output needs exactly one."
    ),
    hint="What is the shape of the tensor that you go backward from? What is the shape of your weights?",
    errors=(ErrorSign(r"Mismatch in shape: grad_output"),),
)
