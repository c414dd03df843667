# shows: unnamed
# Another loss of torch does the work, on two columns of probabilities.
import torch
import torch.nn.functional as F


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("shapes differ")
    q = torch.stack((1 - p, p), dim=-1).reshape(-1, 2)
    return F.nll_loss(torch.log(q).clamp(min=-100), y.reshape(-1).long())  # here
