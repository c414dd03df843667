# shows: apply of the class goes through two smaller Functions
import torch


class Mul(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return a * b

    @staticmethod
    def backward(ctx, g):
        a, b = ctx.saved_tensors
        return Mul.apply(g, b), Mul.apply(g, a)


class Add(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        return a + b

    @staticmethod
    def backward(ctx, g):
        return g, g


class MulAdd(torch.autograd.Function):
    @staticmethod
    def apply(x, y, z):
        return Add.apply(Mul.apply(x, y), z)
