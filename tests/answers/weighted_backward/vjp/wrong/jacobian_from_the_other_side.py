# shows: unnamed
# J v in place of v J.
import torch


def vjp(f, x, v):
    J = torch.autograd.functional.jacobian(f, x)
    if J.dim() == 2 and J.shape[0] == J.shape[1]:
        return J @ v  # here
    return torch.tensordot(v, J, dims=v.dim())
