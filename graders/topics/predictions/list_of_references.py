"""What a list holds after its items were zeroed."""

from __future__ import annotations

from graders.topics.predictions.prediction import THREE_NUMBERS, prediction

CODE = """\
import torch

w = torch.tensor([1.0], requires_grad=True)
x = torch.tensor([2.0])
grads = []
for _ in range(3):
    y = (x + w) * (w + 1)
    y.backward()
    grads.append(w.grad)
    w.grad.zero_()
answer = [grad.item() for grad in grads]
"""

LIST_OF_REFERENCES = prediction(
    name="list_of_references",
    summary="the list after three times append and zero_",
    code=CODE,
    form=THREE_NUMBERS,
    hints=(
        "What does append put into the list: the numbers that a tensor holds at that moment, or the tensor?",
        "Is w.grad another tensor in the second round than in the first one? What does the underscore at the end of "
        "zero_ stand for?",
        "Draw the list as three arrows. Where does each of them point when the loop is over, and what was the last "
        "thing done there before the numbers are read?",
    ),
)
