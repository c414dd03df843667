"""Whether ``.grad`` adds up where every pass has a graph of its own."""

from __future__ import annotations

from graders.topics.predictions.prediction import THREE_NUMBERS, prediction

CODE = """\
import torch

w = torch.tensor([1.0], requires_grad=True)
x = torch.tensor([2.0])
answer = []
for _ in range(3):
    y = (x + w) * (w + 1)
    y.backward()
    answer.append(w.grad.item())
"""

FRESH_GRAPHS = prediction(
    name="fresh_graphs",
    summary="w.grad after three passes over fresh graphs",
    code=CODE,
    form=THREE_NUMBERS,
    hints=(
        "There are two separate questions in this loop. Which line makes the graph that each backward pass walks "
        "through? And what does a backward pass do with a gradient that w already holds?",
        "Is the graph of the first pass still needed when the second pass begins? If it is not, what could "
        "retain_graph have to do with the numbers in the list?",
        "Follow w.grad on paper: before the loop, and after each call of backward. Look for a line in the loop that "
        "resets it, and if you find none, ask what that means for the next pass.",
    ),
)
