# shows: custom-ctx-attribute
# save_for_backward for one factor; the other went onto ctx, where nobody watches it
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x)
        ctx.factor = y  # here
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * ctx.factor, grad_output * x, grad_output
