# shows: fd-forward-difference
# one step ahead, none back
import torch


def central_difference(f, x, eps=1e-6):
    if x.dtype != torch.float64:
        raise ValueError("float64 wanted")
    point = x.detach().clone()
    here = f(point)
    result = torch.zeros_like(point)
    for index in torch.cartesian_prod(*[torch.arange(n) for n in point.shape]) if point.dim() else [()]:
        index = tuple(index.reshape(-1).tolist()) if point.dim() else ()
        moved = point.clone()
        moved[index] += eps
        result[index] = (f(moved) - here) / eps  # here
    return result
