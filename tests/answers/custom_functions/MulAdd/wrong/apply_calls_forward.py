# shows: custom-forward-not-apply
# wrote an apply that calls forward, so torch's own rules are used
import torch


class MulAdd(torch.autograd.Function):
    @classmethod
    def apply(cls, *inputs):
        return cls.forward(None, *inputs)  # here

    @staticmethod
    def forward(ctx, x, y, z):
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        raise RuntimeError("never reached")
