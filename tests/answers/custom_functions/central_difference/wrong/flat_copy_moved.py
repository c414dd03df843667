# shows: unnamed
# reshape(-1) is a view of memory in order, and a copy of a transposed tensor: then nothing moves
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    point = x.detach()
    flat = point.reshape(-1)
    slopes = []
    for i in range(flat.numel()):
        kept = flat[i].item()
        flat[i] = kept + eps
        up = f(point).item()
        flat[i] = kept - eps
        down = f(point).item()
        flat[i] = kept
        slopes.append((up - down) / (2 * eps))  # here
    return torch.tensor(slopes, dtype=x.dtype).reshape(x.shape)
