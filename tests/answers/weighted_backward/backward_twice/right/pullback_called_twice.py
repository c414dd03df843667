# shows: the pullback of torch.func.vjp, called twice
import torch


def backward_twice(w, x):
    data = x.detach()
    y, pull_back = torch.func.vjp(lambda at: (data + at) * (at + 1), w.detach())
    ones = torch.ones_like(y)
    return pull_back(ones)[0] + pull_back(ones)[0]
