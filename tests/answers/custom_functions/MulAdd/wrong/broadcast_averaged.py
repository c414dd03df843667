# shows: unnamed
# knew that a broadcast gradient must shrink, and took the mean instead of the sum
import torch


def shrink(gradient, shape):
    while gradient.dim() > len(shape):
        gradient = gradient.mean(dim=0)  # here
    for axis, length in enumerate(shape):
        if length == 1:
            gradient = gradient.mean(dim=axis, keepdim=True)
    return gradient


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        ctx.z_shape = z.shape
        return x * y + z

    @staticmethod
    def backward(ctx, g):
        x, y = ctx.saved_tensors
        return shrink(g * y, x.shape), shrink(g * x, y.shape), shrink(g, ctx.z_shape)
