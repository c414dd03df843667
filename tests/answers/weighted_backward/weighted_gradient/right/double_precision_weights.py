# shows: weights of another dtype, which autograd converts
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    return torch.autograd.grad([y], [w], [weights.double()])[0]
