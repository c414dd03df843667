# shows: unnamed
# no_grad is thought to be a permit for any edit; the derivative is worked out with an experiment that edits too
# late.
# The answer alone does not say so: another belief gives it too.
import torch


def saved_leaf_moved():
    w = torch.tensor([1.0], requires_grad=True)
    y = w * w
    y.backward()
    with torch.no_grad():
        w.add_(1)  # here
    return w.grad.item()
