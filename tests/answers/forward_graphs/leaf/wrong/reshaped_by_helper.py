# shows: nonleaf-parameter
# The helper makes a leaf; flattening it "to be sure that it is 1-d" records a view.
import torch


def _row(values):
    return torch.tensor([values], dtype=torch.float32, requires_grad=True)


def leaf(values):
    w = _row(values)
    w = w.flatten()  # here
    return w
