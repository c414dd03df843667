"""Which results autograd tracks."""

from __future__ import annotations

from graders.topics.predictions.prediction import FIVE_TRUTH_VALUES, prediction

CODE = """\
import torch

w = torch.tensor([1.0], requires_grad=True)
x = torch.tensor([2.0])
results = [x + x, x + w]
with torch.no_grad():
    results.append(w + w)
results.append(w > 0)
results.append(w.detach())
answer = [result.requires_grad for result in results]
"""

TRACKED = prediction(
    name="tracked",
    summary="requires_grad of five results",
    code=CODE,
    form=FIVE_TRUTH_VALUES,
    hints=(
        "For the first two: what does a result need from its inputs to be tracked? That each of them requires grad, "
        "that one does, or nothing at all?",
        "For the third: two conditions have to hold at the same time for an operation to be recorded. One concerns "
        "the inputs; what is the other?",
        "For the last two: of which dtype is a comparison, and can such a tensor have a derivative? And what is it "
        "that detach takes away?",
    ),
)
