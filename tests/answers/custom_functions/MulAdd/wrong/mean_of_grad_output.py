# shows: custom-ignores-grad-output
# boiled grad_output down to one number before using it
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        upstream = grad_output.mean().expand_as(grad_output)  # here
        return upstream * y, upstream * x, upstream
