# shows: torch.unravel_index over a range; divides by the step that was really taken
import torch


def central_difference(f, x, eps=1e-6):
    if not x.dtype == torch.float64:
        raise ValueError("float64 only")
    point = x.detach()
    out = point.new_zeros(point.numel())
    for number in range(point.numel()):
        index = tuple(int(i) for i in torch.unravel_index(torch.tensor(number), point.shape)) if point.dim() else ()
        up, down = point.clone(), point.clone()
        up[index] += eps
        down[index] -= eps
        out[number] = (f(up) - f(down)) / (up[index] - down[index])
    return out.view(point.shape)
