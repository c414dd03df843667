# shows: .backward() for each row into a leaf of its own, cleared each time
import torch


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    f(z).backward(create_graph=True)
    g = z.grad
    rows = []
    for component in g:
        z.grad = None
        component.backward(retain_graph=True)
        rows.append(z.grad)
    return torch.stack(rows)
