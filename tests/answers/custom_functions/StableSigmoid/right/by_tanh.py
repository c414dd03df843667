# shows: half of a shifted tanh
import torch


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        out = (torch.tanh(x / 2) + 1) / 2
        ctx.save_for_backward(out)
        return out

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output * ctx.saved_tensors[0] * (1 - ctx.saved_tensors[0])
