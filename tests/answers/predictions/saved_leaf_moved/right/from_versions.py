# shows: reasons with the version counter of the saved tensor
import torch


def saved_leaf_moved():
    w = torch.tensor([1.0], requires_grad=True)
    y = w * w
    saved_at = w._version
    with torch.no_grad():
        w.add_(1)
    return "error" if w._version != saved_at else 2.0
