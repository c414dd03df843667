# shows: one pass for each output of the one batch, its own row picked out
import torch


def gradient_penalty(f, x):
    y = f(x)
    penalties = []
    for i, output in enumerate(y):
        g = torch.autograd.grad(output, x, create_graph=True)[0][i]
        penalties.append((g.square().sum().sqrt() - 1).square())
    return torch.stack(penalties).mean()
