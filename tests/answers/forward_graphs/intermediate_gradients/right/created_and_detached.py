# shows: create_graph, retained graph, and detach at the end
import torch


def intermediate_gradients(w, x):
    a = x + w
    b = w + 1
    y = torch.sum(a * b)
    found = torch.autograd.grad(y, [w, b, a], create_graph=True)
    return {name: g.detach().clone() for name, g in zip(["w", "b", "a"], found)}
