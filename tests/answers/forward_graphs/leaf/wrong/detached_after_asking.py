# shows: unnamed
# detach() gives a leaf indeed, but one that does not require grad any more.
import torch


def leaf(values):
    w = torch.tensor(values, dtype=torch.float32, requires_grad=True)
    return (w + 0.0).detach()  # here
