"""What a tensor in the middle of the graph holds after the backward pass."""

from __future__ import annotations

from graders.topics.predictions.prediction import A_NUMBER, prediction

CODE = """\
import torch

w = torch.tensor([1.0], requires_grad=True)
x = torch.tensor([2.0])
a = x + w
b = w + 1
y = a * b
y.backward()
answer = a.grad
"""

GRADIENT_OF_INTERMEDIATE = prediction(
    name="gradient_of_intermediate",
    summary="a.grad after the backward pass",
    code=CODE,
    form=A_NUMBER,
    hints=(
        "The gradient of y with respect to a passes through on the way to w. Is it also stored on the way, and if so, "
        "where?",
        "Is a a leaf? What makes a tensor a leaf, and what is it that only leaves get from a backward pass?",
        "There is a method that has to be called on a tensor in the middle before backward, by those who want to look "
        "at its gradient later. Is it called here, and what does an attribute hold that nothing was ever written to?",
    ),
)
