# shows: unnamed
# goes through a transposed copy, and fills the result in the other order
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    x = x.detach()
    order = x.mT.reshape(-1) if x.dim() >= 2 else x.reshape(-1)
    slopes = []
    for i in range(order.numel()):
        e = torch.zeros_like(order)
        e[i] = eps
        e = e.reshape(x.mT.shape).mT if x.dim() >= 2 else e.reshape(x.shape)
        slopes.append((f(x + e) - f(x - e)) / (2 * eps))
    return torch.stack(slopes).reshape(x.shape)  # here
