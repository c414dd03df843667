# shows: a Function whose backward knows one factor only
import torch


class HalfProduct(torch.autograd.Function):
    @staticmethod
    def forward(ctx, w, x):
        frozen = w + 1
        ctx.save_for_backward(frozen)
        return (x + w) * frozen

    @staticmethod
    def backward(ctx, g):
        (frozen,) = ctx.saved_tensors
        return g * frozen, g * frozen


def stop_gradient_product(w, x):
    return HalfProduct.apply(w, x)
