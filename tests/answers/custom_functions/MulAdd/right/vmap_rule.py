# shows: setup_context with a generated vmap rule, and a jvp
import torch


class MulAdd(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x, y, z):
        return torch.addcmul(z, x, y)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)
        ctx.save_for_forward(*inputs)

    @staticmethod
    def backward(ctx, grad_output):
        x, y, _ = ctx.saved_tensors
        return grad_output * y, grad_output * x, grad_output

    @staticmethod
    def jvp(ctx, dx, dy, dz):
        x, y, _ = ctx.saved_tensors
        return dx * y + x * dy + dz
