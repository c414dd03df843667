# shows: leaf-edit-always-breaks-backward
# Ran an experiment with the two steps in the wrong order.
import torch


def leaf_moved_before_backward():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    with torch.no_grad():
        w.add_(1)  # here
    y = (x + w) * (w + 1)
    y.backward()
    return w.grad.item()
