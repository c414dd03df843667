# shows: unnamed
# copied a decorator from an extension in C++, which forbids what is asked for here
import torch
from torch.autograd.function import once_differentiable


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    @once_differentiable  # here
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return grad_output * y, grad_output * x, grad_output
