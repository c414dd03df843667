"""A tensor from inference_mode in a computation that is recorded.

What it looks like
    A factor is computed inside ``with torch.inference_mode():`` and used in the forward pass below. torch raises:
    inference tensors cannot be saved for backward.

Why it is wrong
    ``inference_mode`` is no faster ``no_grad``: its tensors have no version counter, so autograd cannot tell later
    whether they were changed, and refuses to keep them. They remain so outside of the block.

Example:
    >>> import torch
    >>> w = torch.tensor(1.0, requires_grad=True)
    >>> with torch.inference_mode():
    ...     factor = w.detach() + 1
    >>> factor.is_inference()
    True
    >>> w * factor
    Traceback (most recent call last):
    RuntimeError: Inference tensors cannot be saved for backward. ...

Instead
    ``w.detach()`` or ``torch.no_grad()`` for what shall be a constant; or ``factor.clone()`` outside of the block.

What is not this
    Predictions of a trained model inside ``inference_mode`` that nothing is differentiated through.
"""

from graders.misconceptions import ErrorSign, Misconception

MISCONCEPTION = Misconception(
    id="inference-mode-tensor",
    message=(
        "A tensor that was made in inference_mode takes part in a recorded computation. Autograd cannot keep such a "
        "tensor for the backward pass, also outside of the block."
    ),
    hint="What is promised about a tensor that is made in inference_mode, and which other ways give a constant?",
    errors=(ErrorSign(r"[Ii]nference tensors? cannot be saved for backward|Inplace update to inference tensor"),),
)
