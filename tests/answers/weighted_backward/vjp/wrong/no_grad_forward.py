# shows: requires-grad-on-loss
# The value alone is computed under no_grad, "to save memory", and the flag is switched on afterwards.
import torch


def vjp(f, x, v):
    with torch.no_grad():
        y = f(x)
    y.requires_grad_()  # here
    return torch.autograd.grad(y, x, v)[0]
