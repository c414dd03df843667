# shows: unnamed
# switched recording off in backward, where nothing seemed to need it
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        with torch.no_grad():  # here
            x, y = ctx.saved_tensors
            return grad_output * y, grad_output * x, grad_output
