# shows: where-nan-gradient
# the first derivative is fine, but the second goes through both branches of where
import torch


def curve(x):
    return torch.where(x >= 0, 1 / (1 + torch.exp(-x)), torch.exp(x) / (1 + torch.exp(x)))  # here


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return curve(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        y = curve(x)
        return grad_output * y * (1 - y)
