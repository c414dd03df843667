# shows: custom-wrong-grad-count
# A Function of the student's own that hands back nothing for x.
import torch


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, w, x):
        ctx.save_for_backward(w, x)
        return (x + w) * (w + 1)

    @staticmethod
    def backward(ctx, g):
        w, x = ctx.saved_tensors
        return g * (x + 2 * w + 1), None  # here


def product_graph(w, x):
    return Product.apply(w, x)
