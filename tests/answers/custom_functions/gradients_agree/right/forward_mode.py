# shows: autograd's gradient by forward mode, one direction after another
import torch


def gradients_agree(f, x):
    p = x.detach().clone()
    errors, slopes = [], []
    for direction in torch.eye(p.numel(), dtype=p.dtype).reshape(-1, *p.shape):
        _, by_autograd = torch.func.jvp(f, (p,), (direction,))
        slope = (f(p + 1e-6 * direction) - f(p - 1e-6 * direction)) / 2e-6
        slopes.append(slope)
        errors.append((by_autograd - slope).abs())
    limit = 1e-3 * torch.stack(slopes).norm()
    return bool((torch.stack(errors) <= limit).all())
