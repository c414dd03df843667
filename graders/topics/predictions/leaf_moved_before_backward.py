"""A leaf that moves between the forward and the backward pass, for a product of two sums."""

from __future__ import annotations

from graders.topics.predictions.prediction import A_NUMBER, prediction

CODE = """\
import torch

w = torch.tensor([1.0], requires_grad=True)
x = torch.tensor([2.0])
y = (x + w) * (w + 1)
with torch.no_grad():
    w.add_(1)
y.backward()
answer = w.grad
"""

LEAF_MOVED_BEFORE_BACKWARD = prediction(
    name="leaf_moved_before_backward",
    summary="w.grad when w moves before the backward pass",
    code=CODE,
    form=A_NUMBER,
    hints=(
        "Backward needs certain values to differentiate this product. Which ones: those of w itself, or those of "
        "other tensors that were computed from it?",
        "When were these values put aside, and do they still say what they said then? Does w.add_(1) write into the "
        "memory of x + w, or of w + 1?",
        "Write y as a * b with a = x + w and b = w + 1. For each operation (two sums and one product) list what its "
        "derivative needs to know. Then cross out what the edit of w has changed.",
    ),
)
