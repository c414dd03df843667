# shows: custom-ignores-grad-output
# Only the direction of what comes from above goes on, not its size.
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        return x * y + z

    @staticmethod
    def backward(ctx, upstream):
        x, y = ctx.saved_tensors
        direction = torch.sign(upstream)
        return direction * y, direction * x, direction  # here
