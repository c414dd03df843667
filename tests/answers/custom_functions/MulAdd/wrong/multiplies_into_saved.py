# shows: inplace-on-leaf
# reused the memory of the saved tensors for the gradients
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        if y.shape == grad_output.shape:
            by_y = grad_output * x
            y *= grad_output  # here
            return y, by_y, grad_output
        return grad_output * y, grad_output * x, grad_output
