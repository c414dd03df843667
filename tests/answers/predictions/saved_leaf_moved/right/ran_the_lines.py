# shows: runs the lines and turns the exception into the word
import torch


def saved_leaf_moved():
    w = torch.tensor([1.0], requires_grad=True)
    y = w * w
    with torch.no_grad():
        w.add_(1)
    try:
        y.backward()
    except RuntimeError:
        return "error"
    return w.grad.item()
