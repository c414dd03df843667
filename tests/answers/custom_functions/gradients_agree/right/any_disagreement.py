# shows: looks for a component that is not close enough, nan among them
import torch


def gradients_agree(f, x):
    (g,) = torch.autograd.grad(f(x), x)
    p = x.detach()
    n = torch.empty_like(g)
    flat = n.view(-1) if n.is_contiguous() else None
    for k, e in enumerate(1e-6 * torch.eye(p.numel(), dtype=p.dtype)):
        e = e.reshape(p.shape)
        flat[k] = (f(p + e) - f(p - e)) / 2e-6
    limit = n.square().sum().sqrt().item() / 100
    for a, b in zip(g.flatten().tolist(), n.flatten().tolist()):
        if not abs(a - b) < limit:
            return False
    return True
