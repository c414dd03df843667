# shows: unnamed
# Returns the exception itself.
import torch


def saved_leaf_moved():
    w = torch.tensor([1.0], requires_grad=True)
    y = w * w
    with torch.no_grad():
        w.add_(1)
    try:
        y.backward()
    except RuntimeError as problem:
        return problem  # here
    return w.grad.item()
