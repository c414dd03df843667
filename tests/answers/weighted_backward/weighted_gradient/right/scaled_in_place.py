# shows: the joined vector is scaled in place before it is summed
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    y.mul_(weights)
    (g,) = torch.autograd.grad(y.sum(), w)
    return g
