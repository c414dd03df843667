# shows: the value comes from NumPy; a Function does not care
import numpy as np
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        a, b, c = (t.detach().numpy() for t in (x, y, z))
        return torch.from_numpy(np.asarray(a * b + c))

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return grad_output * y, grad_output * x, grad_output
