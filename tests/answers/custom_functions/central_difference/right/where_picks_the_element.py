# shows: points made by torch.where on a grid of numbers
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    numbers = torch.arange(x.numel()).reshape(x.shape)
    result = torch.zeros_like(x, requires_grad=False)
    for n in range(x.numel()):
        chosen = numbers == n
        above = torch.where(chosen, x + eps, x)
        below = torch.where(chosen, x - eps, x)
        slope = (f(above) - f(below)).detach() / (2 * eps)
        result = torch.where(chosen, slope, result)
    return result
