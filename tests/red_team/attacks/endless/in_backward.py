# Tries: never returns from a backward pass, after the call
# Expect: product_graph timeout, leaf passed
# Holds: strict process

import torch


class Product(torch.autograd.Function):
    @staticmethod
    def forward(ctx, w, x):
        return (x + w) * (w + 1)

    @staticmethod
    def backward(ctx, grad):
        while True:
            pass


def product_graph(w, x):
    return Product.apply(w, x)
