"""A gradient is zeroed before there is one.

What it looks like
    ``w.grad.zero_()`` or ``w.grad *= 0`` at the front of the loop, in the first round too.

Why it is wrong
    ``.grad`` does not start as zeros. It is None until the first backward pass has made a tensor, and None has no
    ``zero_()``.

Example:
    >>> import torch
    >>> w = torch.tensor([1.0], requires_grad=True)
    >>> print(w.grad)
    None
    >>> w.grad.zero_()
    Traceback (most recent call last):
    AttributeError: 'NoneType' object has no attribute 'zero_'

Instead
    ``w.grad = None`` works at any time. So does zeroing after the pass, when there is something to zero.

What is not this
    A clearing that asks first: ``if w.grad is not None: w.grad.zero_()``.
"""

from graders.misconceptions import ErrorSign, FactSign, Misconception

MISCONCEPTION = Misconception(
    id="zero-before-grad-exists",
    message=".grad does not start as zeros: it is None until the first backward pass has filled it.",
    hint="Print w.grad before the first backward pass. What can be done to that, and what cannot?",
    errors=(
        ErrorSign(r"NoneType' object has no attribute '(zero_|fill_|mul_|copy_)'"),
        ErrorSign(r"unsupported operand type\(s\) for \*=: 'NoneType'"),
        ErrorSign(r"'NoneType' object does not support item assignment", decisive=False),
        ErrorSign(r"NoneType' object has no attribute '(data|detach|numpy)'", decisive=False),
    ),
    facts=(FactSign("grad-read-none", {"backward_passes": "0"}),),
)
