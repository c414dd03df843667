# shows: None where needs_input_grad says so
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x if ctx.needs_input_grad[1] else None, y if ctx.needs_input_grad[0] else None)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        dx = dy = dz = None
        if ctx.needs_input_grad[0]:
            dx = grad_output * y
        if ctx.needs_input_grad[1]:
            dy = grad_output * x
        if ctx.needs_input_grad[2]:
            dz = grad_output
        return dx, dy, dz
