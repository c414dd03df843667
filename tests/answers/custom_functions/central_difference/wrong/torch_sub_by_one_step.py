# shows: fd-forward-difference
# Two steps apart and divided by one, with the difference as a call.
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    at = x.detach()
    found = torch.empty(at.numel(), dtype=at.dtype)
    for place in range(at.numel()):
        step = torch.zeros_like(found)
        step[place] = eps
        step = step.reshape(at.shape)
        found[place] = torch.sub(f(at + step), f(at - step)) / eps  # here
    return found.reshape(at.shape)
