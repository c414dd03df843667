# shows: custom-grads-swapped
# returned the easiest gradient first, not in the order of the inputs
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        grad_z = grad
        grad_x = grad * y
        grad_y = grad * x
        return grad_z, grad_x, grad_y  # here
