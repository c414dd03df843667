# shows: unnamed
# A Jacobian-vector product where the shapes allow it.
import torch


def vjp(f, x, v):
    if v.shape == x.shape:
        return torch.func.jvp(f, (x.detach(),), (v,))[1]  # here
    return torch.func.vjp(f, x.detach())[1](v)[0]
