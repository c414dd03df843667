# shows: a point is wrong where label and prediction are 1 apart, labels turned into a column where p is one
import torch


@torch.no_grad()
def accuracy(p, y):
    labels = y[:, None] if p.dim() == 2 else y
    errors = torch.count_nonzero((p >= 0.5).to(labels.dtype) - labels)
    return float(len(y) - int(errors)) / len(y)
