# shows: unnamed
# Joins the rows end to end.
import torch


def jacobian(f, x):
    y = f(x)
    rows = [torch.autograd.grad(element, x, retain_graph=True)[0] for element in y]
    return torch.cat(rows)  # here
