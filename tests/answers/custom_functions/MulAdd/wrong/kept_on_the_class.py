# shows: unnamed
# keeps the inputs on the class, where the next call overwrites them
import torch


class MulAdd(torch.autograd.Function):
    saved = None

    @staticmethod
    def forward(ctx, x, y, z):
        MulAdd.saved = (x, y)  # here
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = MulAdd.saved
        return grad_output * y, grad_output * x, grad_output
