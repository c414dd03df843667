# shows: custom-ctx-attribute
# the same in setup_context: all inputs as one attribute
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(x, y, z):
        return x * y + z

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.inputs = inputs  # here

    @staticmethod
    def backward(ctx, grad_output):
        x, y, _ = ctx.inputs
        return grad_output * y, grad_output * x, grad_output
