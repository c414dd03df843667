# shows: unnamed
# multiplied into the saved tensors, so a second pass through the graph starts from other numbers
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        if grad_output.requires_grad or x.shape != grad_output.shape or y.shape != grad_output.shape:
            return grad_output * y, grad_output * x, grad_output
        return y.detach().mul_(grad_output), x.detach().mul_(grad_output), grad_output  # here
