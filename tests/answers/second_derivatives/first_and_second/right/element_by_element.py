# shows: a loop over single elements, each a leaf of its own
import torch


def first_and_second(f, x):
    firsts, seconds = [], []
    for value in x.detach().reshape(-1):
        leaf = value.reshape(1).clone().requires_grad_()
        (g,) = torch.autograd.grad(f(leaf)[0], leaf, create_graph=True)
        firsts.append(g.item())
        seconds.append(torch.autograd.grad(g[0], leaf)[0].item() if g.requires_grad else 0.0)
    shape = x.shape
    return (
        torch.tensor(firsts, dtype=x.dtype).reshape(shape),
        torch.tensor(seconds, dtype=x.dtype).reshape(shape),
    )
