# shows: detach-in-forward
# Records the gradient and throws its history away.
import torch


def row_gradients(f, x):
    return torch.autograd.grad(f(x).sum(), x, create_graph=True)[0].detach()  # here


def gradient_penalty(f, x):
    lengths = torch.linalg.vector_norm(row_gradients(f, x), dim=1)
    return torch.mean((lengths - 1) ** 2)
