# shows: a total that starts at zero and grows, then one backward
import torch


def weighted_gradient(w, x, weights):
    leaf = w.clone().detach().requires_grad_(True)
    y = torch.cat([(x.detach() + leaf) * (leaf + 1), (x.detach() + leaf) + (leaf + 1)])
    total = torch.zeros((), dtype=w.dtype)
    for k in range(len(y)):
        total += weights[k] * y[k]
    total.backward()
    return leaf.grad
