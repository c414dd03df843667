"""A leaf that moves between the forward and the backward pass, for its square."""

from __future__ import annotations

from graders.topics.predictions.prediction import A_NUMBER, prediction

CODE = """\
import torch

w = torch.tensor([1.0], requires_grad=True)
y = w * w
with torch.no_grad():
    w.add_(1)
y.backward()
answer = w.grad
"""

SAVED_LEAF_MOVED = prediction(
    name="saved_leaf_moved",
    summary="w.grad when w moves before the backward pass of w * w",
    code=CODE,
    form=A_NUMBER,
    hints=(
        "What does the derivative of w * w need to know? Which tensor is it that the multiplication has put aside for "
        "the way back?",
        "Does putting aside make a copy? If it does not, what would backward find after the edit, and which "
        "derivative would it give with that?",
        "torch counts how often a tensor was changed in place, also under no_grad. What is that count good for when "
        "backward takes out a tensor that was put aside?",
    ),
)
