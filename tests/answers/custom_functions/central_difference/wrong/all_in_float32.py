# shows: fd-float32
# Points, values and differences with seven digits.
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError
    z = x.detach().to(torch.float32)  # here
    g = torch.zeros_like(z)
    it = z.reshape(-1)
    for i in range(it.numel()):
        e = torch.zeros_like(it)
        e[i] = eps
        g.view(-1)[i] = (f((it + e).view(z.shape)) - f((it - e).view(z.shape))) / (2 * eps)
    return g.to(x.dtype)
