# shows: unnamed
# the slope written with exponentials of x: 0 * inf far from zero
import torch


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return 1 / (1 + torch.exp(-x))

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * torch.exp(-x) / (1 + torch.exp(-x)) ** 2  # here
