# shows: a small number under the root, as one does against gradients of length zero
import torch


def gradient_penalty(f, x):
    z = x.detach().requires_grad_(True)
    (g,) = torch.autograd.grad(f(z).sum(), z, create_graph=True)
    lengths = torch.sqrt((g * g).sum(dim=-1) + 1e-12)
    return torch.nn.functional.mse_loss(lengths, torch.ones_like(lengths))
