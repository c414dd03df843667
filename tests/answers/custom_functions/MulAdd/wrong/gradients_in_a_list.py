# shows: custom-wrong-grad-count
# collected the gradients in a list, which counts as a single return value
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        grads = [grad_output * y, grad_output * x, grad_output]
        return grads  # here
