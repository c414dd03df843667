"""What an optimizer leaves behind when it clears the gradients."""

from __future__ import annotations

from graders.topics.predictions.prediction import A_NUMBER, prediction

CODE = """\
import torch

w = torch.tensor([1.0], requires_grad=True)
x = torch.tensor([2.0])
optimizer = torch.optim.SGD([w], lr=0.1)
y = (x + w) * (w + 1)
y.backward()
optimizer.zero_grad()
answer = w.grad
"""

AFTER_ZERO_GRAD = prediction(
    name="after_zero_grad",
    summary="w.grad after zero_grad of the optimizer",
    code=CODE,
    form=A_NUMBER,
    hints=(
        "There are two ways to clear a gradient: overwrite its numbers, or let go of the tensor. What would w.grad be "
        "after each of them?",
        "zero_grad has one parameter with a default. Look its signature up: what is the parameter called, and when "
        "did the default change?",
        "Which of the two ways does the default take today? Do not go by the name of the method, and not by tutorials "
        "older than torch 2.0.",
    ),
)
