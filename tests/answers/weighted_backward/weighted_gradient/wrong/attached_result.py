# shows: unnamed
# create_graph, "to be on the safe side".
import torch


def weighted_gradient(w, x, weights):
    y = torch.cat([(x + w) * (w + 1), (x + w) + (w + 1)])
    return torch.autograd.grad(y, w, weights, create_graph=True)[0]  # here
