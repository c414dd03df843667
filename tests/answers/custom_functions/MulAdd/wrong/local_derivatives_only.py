# shows: custom-ignores-grad-output
# believed that backward computes dy/dx and nothing else
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        one = torch.ones_like(grad_output)
        return one * y, one * x, one  # here
