# shows: unnamed
# The quotient is the central one; adding the result to itself doubles it.
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    at = x.detach()
    found = torch.zeros_like(at).reshape(-1)
    for place in range(found.numel()):
        step = torch.zeros_like(found)
        step[place] = eps
        step = step.reshape(at.shape)
        found[place] = (f(at + step) - f(at - step)) / (2 * eps)
    found += found.clone()  # here
    return found.reshape(at.shape)
