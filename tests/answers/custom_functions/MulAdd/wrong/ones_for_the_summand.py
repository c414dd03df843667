# shows: custom-ignores-grad-output
# multiplied where there was a factor, and took the slope of a sum to be plainly one
import torch
from torch.autograd import Function


class MulAdd(Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, g):
        x, y = ctx.saved_tensors
        dz = torch.ones_like(g)  # here
        return g * y, g * x, dz
