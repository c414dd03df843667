# shows: a hook on the joined vector multiplies by the weights
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    y.register_hook(lambda g: g * weights)
    return torch.autograd.grad(y.sum(), w)[0]
