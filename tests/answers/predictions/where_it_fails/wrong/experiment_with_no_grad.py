# shows: unnamed
# Ran the edit of a square under no_grad, which is another question.
# The answer alone does not say so: another belief gives it too.
import torch


def where_it_fails():
    w = torch.tensor([1.0], requires_grad=True)
    y = w * w
    try:
        with torch.no_grad():
            w.add_(1)  # here
    except RuntimeError:
        return "add_"
    try:
        y.backward()
    except RuntimeError:
        return "backward"
    return "add_"
