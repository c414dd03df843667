# shows: custom-saved-intermediate
# saved the output and 1 - y; the second is a constant when differentiated again
import torch


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = torch.sigmoid(x)
        other = torch.sigmoid(-x)
        ctx.save_for_backward(y, other)  # here
        return y

    @staticmethod
    def backward(ctx, grad_output):
        y, other = ctx.saved_tensors
        return grad_output * y * other
