# shows: forward mode, one direction for each element of x
import torch
import torch.autograd.forward_ad as forward


def vjp(f, x, v):
    at = x.detach()
    product = torch.zeros_like(at)
    for k in range(at.numel()):
        direction = torch.zeros_like(at)
        direction.view(-1)[k] = 1
        with forward.dual_level():
            moved = forward.unpack_dual(f(forward.make_dual(at, direction))).tangent
        product.view(-1)[k] = (moved * v).sum()
    return product
