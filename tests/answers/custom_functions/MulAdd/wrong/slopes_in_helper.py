# shows: custom-ignores-grad-output
# the chain rule is missing in a helper that works out the three slopes
import torch


def slopes(x, y, shape):
    return y.expand(shape), x.expand(shape), x.new_ones(shape)


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        out = torch.addcmul(z.expand(torch.broadcast_shapes(x.shape, y.shape, z.shape)), x, y)
        ctx.save_for_backward(x, y)
        return out

    @staticmethod
    def backward(ctx, grad_output):
        return slopes(*ctx.saved_tensors, grad_output.shape)  # here
