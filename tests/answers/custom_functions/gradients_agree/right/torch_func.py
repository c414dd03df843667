# shows: torch.func.grad and vmap
import torch


def gradients_agree(f, x):
    p = x.detach()
    g = torch.func.grad(f)(p)
    steps = 1e-6 * torch.eye(p.numel(), dtype=p.dtype).reshape(-1, *p.shape)
    n = ((torch.func.vmap(f)(p + steps) - torch.func.vmap(f)(p - steps)) / 2e-6).reshape(p.shape)
    scale = torch.linalg.vector_norm(n)
    return torch.allclose(g, n, rtol=0.0, atol=1e-3 * float(scale))
