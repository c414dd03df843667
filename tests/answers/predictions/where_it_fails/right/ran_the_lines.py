# shows: runs the lines of the docstring
import torch


def where_it_fails():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    y = (x + w) * (w + 1)
    step = "add_"
    try:
        w.add_(1)
        step = "backward"
        y.backward()
    except RuntimeError:
        return step
