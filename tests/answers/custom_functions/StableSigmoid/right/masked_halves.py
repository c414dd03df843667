# shows: the two halves written into an empty tensor by masks
import torch


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = torch.empty_like(x)
        positive = x >= 0
        y[positive] = 1 / (1 + torch.exp(-x[positive]))
        e = torch.exp(x[~positive])
        y[~positive] = e / (1 + e)
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def backward(ctx, g):
        (y,) = ctx.saved_tensors
        return y.mul(1 - y).mul(g)
