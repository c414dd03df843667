# shows: goes down axis by axis in a recursion
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 only")
    point = x.detach().clone()

    def slopes(part):
        if part.dim():
            return torch.stack([slopes(item) for item in part])
        kept = part.clone()
        above = f(_filled(part, kept + eps))
        below = f(_filled(part, kept - eps))
        part.copy_(kept)
        return (above - below) / (2 * eps)

    def _filled(part, value):
        part.copy_(value)
        return point

    return slopes(point)
