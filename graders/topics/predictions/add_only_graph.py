"""Several backward passes through one graph that only adds."""

from __future__ import annotations

from graders.topics.predictions.prediction import A_NUMBER, prediction

CODE = """\
import torch

w = torch.tensor([1.0], requires_grad=True)
z = w + 1
z.backward()
z.backward()
z.backward()
answer = w.grad
"""

ADD_ONLY_GRAPH = prediction(
    name="add_only_graph",
    summary="w.grad after three passes through one sum",
    code=CODE,
    form=A_NUMBER,
    hints=(
        "What exactly is freed after a backward pass: the nodes of the graph, or the values that these nodes had put "
        "aside?",
        "Which value does the derivative of w + 1 with respect to w depend on? How much did the addition have to put "
        "aside?",
        "If nothing that is needed has been thrown away, what stands in the way of another pass? And what does each "
        "pass do with the w.grad that it finds?",
    ),
)
