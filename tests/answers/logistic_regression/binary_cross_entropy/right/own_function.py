# shows: a custom Function with its own backward, a subclass of ValueError, dot products
import torch


class ShapeError(ValueError):
    pass


class CrossEntropy(torch.autograd.Function):
    @staticmethod
    def forward(ctx, p, y):
        ctx.save_for_backward(p, y)
        log_p, log_q = p.log().clamp(min=-100), (1 - p).log().clamp(min=-100)
        return -(y * log_p + (1 - y) * log_q).mean()

    @staticmethod
    def backward(ctx, upstream):
        p, y = ctx.saved_tensors
        return upstream * (p - y) / (p * (1 - p)) / p.numel(), None


def binary_cross_entropy(p, y):
    if p.shape != y.shape:
        raise ValueError("p and y differ in shape")
    return CrossEntropy.apply(p, y)
