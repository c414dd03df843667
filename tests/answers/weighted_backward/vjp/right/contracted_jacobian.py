# shows: the whole Jacobian, contracted with v
import torch


def vjp(f, x, v):
    J = torch.func.jacfwd(f)(x.detach())
    return torch.tensordot(v, J, dims=v.ndim)
