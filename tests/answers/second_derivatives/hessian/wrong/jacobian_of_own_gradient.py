# shows: unnamed
# Takes the gradient by hand and leaves the rows to torch.autograd.functional.
import torch
from torch.autograd import functional as F


def hessian(f, x):
    def gradient(z):
        return torch.autograd.grad(f(z), z, create_graph=True)[0]

    return F.jacobian(gradient, x)  # here
