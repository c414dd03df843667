# shows: penalty-without-create-graph
# Takes each row as a leaf of its own and forgets that the penalty is to teach f something.
import torch


def gradient_penalty(f, x):
    total = 0.0
    for row in x:
        leaf = row.detach().clone().unsqueeze(0).requires_grad_()
        (g,) = torch.autograd.grad(f(leaf).sum(), leaf)  # here
        total = total + (g.norm() - 1) ** 2
    return total / len(x)
