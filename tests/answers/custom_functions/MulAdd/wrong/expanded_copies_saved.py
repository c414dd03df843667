# shows: custom-saved-intermediate
# brought the factors to a common shape first and saved those
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        xb, yb, zb = torch.broadcast_tensors(x, y, z)
        ctx.save_for_backward(xb, yb)  # here
        return xb * yb + zb

    @staticmethod
    def backward(ctx, g):
        xb, yb = ctx.saved_tensors
        return g * yb, g * xb, g
