# shows: unnamed
# the upstream gradient is a constant here, so only half of the second derivatives is left
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        g = grad_output.detach()  # here
        return g * y, g * x, g
