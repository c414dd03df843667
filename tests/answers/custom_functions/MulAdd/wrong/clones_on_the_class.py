# shows: unnamed
# clones guard against edits, but one place for all calls still holds the last call only
import torch


class MulAdd(torch.autograd.Function):
    last = {}

    @staticmethod
    def forward(ctx, x, y, z):
        with torch.enable_grad():
            MulAdd.last["x"], MulAdd.last["y"] = x.clone(), y.clone()  # here
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = MulAdd.last["x"], MulAdd.last["y"]
        return grad_output * y, grad_output * x, grad_output
