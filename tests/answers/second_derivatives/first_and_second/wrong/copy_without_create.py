# shows: missing-create-graph
# Works on a copy of its own, which is fine; what is missing is the record of the first pass.
import torch


def first_and_second(f, x):
    point = x.detach().clone().requires_grad_(True)
    value = f(point).sum()
    slope = torch.autograd.grad(value, point, retain_graph=True)[0]  # here
    curvature = torch.autograd.grad(slope.sum(), point)[0]
    return slope, curvature
