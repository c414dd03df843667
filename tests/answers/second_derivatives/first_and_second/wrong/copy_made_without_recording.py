# shows: missing-create-graph
# The copy is made while recording is off, and asked to require grad afterwards: a fresh leaf, as it should be.
import torch


def first_and_second(f, x):
    with torch.no_grad():
        point = x.clone()
    point.requires_grad = True
    slope = torch.autograd.grad(f(point).sum(), point, retain_graph=True)[0]  # here
    return slope, torch.autograd.grad(slope.sum(), point)[0]
