# shows: where-nan-gradient
# one slope for each half: the first derivative is right, and the second meets the overflow of the other half
import torch


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.sigmoid(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        right = torch.exp(-x) / (1 + torch.exp(-x)) ** 2
        left = torch.exp(x) / (1 + torch.exp(x)) ** 2
        return grad_output * torch.where(x > 0, right, left)  # here
