"""Where an in-place change of a leaf goes wrong."""

from __future__ import annotations

from graders.topics.predictions.prediction import one_of, prediction

CODE = """\
import torch

w = torch.tensor([1.0], requires_grad=True)
x = torch.tensor([2.0])
y = (x + w) * (w + 1)
step = "add_"
try:
    w.add_(1)
    step = "backward"
    y.backward()
except RuntimeError:
    answer = step
"""

WHERE_IT_FAILS = prediction(
    name="where_it_fails",
    summary="which line raises when a leaf is changed in place",
    code=CODE,
    form=one_of("add_", "backward"),
    hints=(
        "Grad mode is on when w.add_(1) runs. What would autograd have to record for it, and what would w be "
        "afterwards: still a leaf?",
        "Who has all the facts to object first: the operation that is about to change w, which can see that w is a "
        "leaf that requires grad, or the backward pass?",
        "Imagine the traceback of such a program. Which of the two lines would it point at, and is what it says about "
        "a leaf, or about a value that was needed later?",
    ),
)
