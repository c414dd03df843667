# shows: unnamed
# goes through the first axis only, so a row is moved as a whole
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    x = x.detach()
    if x.dim() == 0:
        return (f(x + eps) - f(x - eps)) / (2 * eps)
    gradient = torch.zeros_like(x)
    for i in range(len(x)):
        e = torch.zeros_like(x)
        e[i] = eps
        gradient[i] = (f(x + e) - f(x - e)) / (2 * eps)  # here
    return gradient
