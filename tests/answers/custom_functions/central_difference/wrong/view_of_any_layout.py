# shows: unnamed
# view(-1) needs memory in order
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    point = x.detach().clone()
    flat, out = point.view(-1), torch.empty_like(point)  # here
    for i in range(flat.numel()):
        kept = flat[i].clone()
        flat[i] = kept + eps
        up = f(point)
        flat[i] = kept - eps
        out.view(-1)[i] = (up - f(point)) / (2 * eps)
        flat[i] = kept
    return out
