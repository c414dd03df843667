# shows: unnamed
# looks at the first component alone
import torch


def gradients_agree(f, x):
    h = 1e-6
    (g,) = torch.autograd.grad(f(x), x)
    p = x.detach().reshape(-1)
    e = torch.zeros_like(p)
    e[0] = h
    up, down = f((p + e).reshape(x.shape)), f((p - e).reshape(x.shape))
    slope = (up - down) / (2 * h)
    return abs(g.reshape(-1)[0] - slope).item() <= 1e-4 * g.norm().item()  # here
