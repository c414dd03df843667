# shows: a custom Function with the derivatives worked out by hand
import torch


class Orthogonal(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b, x, y):
        ctx.save_for_backward(a, b, x, y)
        return ((a * x - y + b) ** 2).div(a * a + 1).mean()

    @staticmethod
    def backward(ctx, upstream):
        a, b, x, y = ctx.saved_tensors
        r, d = a * x - y + b, a * a + 1
        by_a = 2 * (r * x).mean() / d - 2 * a * (r * r).mean() / d**2
        return upstream * by_a, upstream * 2 * r.mean() / d, None, None


def orthogonal_loss(a, b, x, y):
    return Orthogonal.apply(a, b, x, y)
