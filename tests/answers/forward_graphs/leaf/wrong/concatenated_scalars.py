# shows: nonleaf-parameter
# Every number becomes a leaf of its own, and the vector that is returned is made from them by an operation.
import torch


def leaf(values):
    pieces = []
    for value in values:
        pieces.append(torch.tensor(float(value), requires_grad=True))
    return torch.stack(pieces)  # here
