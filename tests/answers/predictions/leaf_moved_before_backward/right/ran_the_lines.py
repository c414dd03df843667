# shows: runs the lines and takes the number out of the tensor
import torch


def leaf_moved_before_backward():
    w = torch.tensor([1.0], requires_grad=True)
    x = torch.tensor([2.0])
    y = (x + w) * (w + 1)
    with torch.no_grad():
        w.add_(1)
    y.backward()
    return w.grad.item()
