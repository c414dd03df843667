"""Which ways of getting at a tensor share its memory."""

from __future__ import annotations

from graders.topics.predictions.prediction import FIVE_TRUTH_VALUES, prediction

CODE = """\
import torch

a = torch.tensor([1.0, 2.0])
others = [a.view(-1), a.detach(), a + 0, a.clone(), a.numpy()]
a.add_(1)
answer = [float(other[0]) == float(a[0]) for other in others]
"""

SHARES_MEMORY = prediction(
    name="shares_memory",
    summary="which of five tensors share memory with a",
    code=CODE,
    form=FIVE_TRUTH_VALUES,
    hints=(
        "All five are new Python objects. Does that say anything about where their numbers are kept?",
        "For each of the five: must it work out or copy any number, or is another description of the same numbers "
        "enough? Another shape, no history, another library?",
        "Only what looks at the memory of a sees the change that comes after it was made. Sort the five into those "
        "that look and those that hold numbers of their own; the name of one of them says which kind it is.",
    ),
)
