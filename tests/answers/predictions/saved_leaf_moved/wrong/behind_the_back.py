# shows: unnamed
# Ran the lines with .data instead of no_grad, which hides the change from the check.
# The answer alone does not say so: another belief gives it too.
import torch


def saved_leaf_moved():
    w = torch.tensor([1.0], requires_grad=True)
    y = w * w
    w.data.add_(1)  # here
    y.backward()
    return w.grad.item()
