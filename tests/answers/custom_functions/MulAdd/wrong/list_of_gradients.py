# shows: custom-wrong-grad-count
# Three gradients, but in a list: torch takes it for one value.
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        gradients = [grad_output * y, grad_output * x, grad_output]
        return gradients  # here
