# shows: unnamed
# summed over all elements and spread the total again
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y, z)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y, z = ctx.saved_tensors
        gz = grad_output if z.shape == grad_output.shape else grad_output.sum().expand_as(z)  # here
        return grad_output * y, grad_output * x, gz
