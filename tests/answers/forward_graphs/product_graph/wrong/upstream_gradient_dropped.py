# shows: custom-ignores-grad-output
# A Function whose backward forgets what comes from above: right as long as that is 1.
import torch


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, w, x):
        ctx.save_for_backward(w, x)
        return (x + w) * (w + 1)

    @staticmethod
    def backward(ctx, _):
        w, x = ctx.saved_tensors
        return x + 2 * w + 1, w + 1  # here


def product_graph(w, x):
    return Product.apply(w, x)
