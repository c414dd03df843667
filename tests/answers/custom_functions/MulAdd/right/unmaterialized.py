# shows: set_materialize_grads(False), and None handled in backward
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.set_materialize_grads(False)
        ctx.save_for_backward(x, y)
        out = x * y
        return out + z

    @staticmethod
    def backward(ctx, grad_output):
        if grad_output is None:
            return None, None, None
        x, y = ctx.saved_tensors
        return y * grad_output, x * grad_output, 1 * grad_output
