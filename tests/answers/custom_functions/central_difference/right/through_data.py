# shows: the same through .data, the graph of f(x) being thrown away
import itertools

import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype is not torch.double:
        raise ValueError(f"x is {x.dtype}")
    result = torch.zeros_like(x.data)
    for i in itertools.product(*map(range, x.shape)):
        kept = x.data[i].item()
        x.data[i] = kept + eps
        result[i] = f(x).item()
        x.data[i] = kept - eps
        result[i] -= f(x).item()
        x.data[i] = kept
    return result / (2 * eps)
