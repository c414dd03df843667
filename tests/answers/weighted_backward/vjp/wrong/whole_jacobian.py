# shows: vjp-mistaken-for-jacobian
# Returns the Jacobian, v not used.
import torch


def vjp(f, x, v):
    J = torch.autograd.functional.jacobian(f, x.detach())  # here
    return J
