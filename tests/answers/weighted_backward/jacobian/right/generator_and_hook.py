# shows: rows caught by a hook on x
import torch


def jacobian(f, x):
    rows = []
    at = x.view_as(x)
    handle = at.register_hook(lambda g: rows.append(g.clone()))
    y = f(at)
    for element in y:
        torch.autograd.grad(element, at, retain_graph=True)
    handle.remove()
    return torch.stack(rows)
