# shows: goes backward from a gradient edge
import torch
from torch.autograd.graph import get_gradient_edge


def backward_twice(w, x):
    y = ((x + w) * (w + 1)).sum()
    edge = get_gradient_edge(y)
    once = torch.autograd.grad(edge, w, torch.ones_like(y), retain_graph=True)[0]
    again = torch.autograd.grad(edge, w, torch.ones_like(y))[0]
    return once.add(again)
