# shows: unnamed
# moves the whole of x: the sum of the gradient in every place
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    x = x.detach()
    slope = (f(x + eps) - f(x - eps)) / (2 * eps)  # here
    return slope * torch.ones_like(x)
