# shows: custom-wrong-grad-count
# leaves out the gradients that nobody asked for instead of returning None in their place
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        all_three = (grad_output * y, grad_output * x, grad_output)
        return tuple(g for g, needed in zip(all_three, ctx.needs_input_grad) if needed)  # here
