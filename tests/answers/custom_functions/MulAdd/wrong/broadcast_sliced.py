# shows: unnamed
# cut the gradient down to the input's shape by taking the first entry of each extra axis
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        ctx.shapes = (x.shape, y.shape, z.shape)
        return x * y + z

    @staticmethod
    def backward(ctx, g):
        x, y = ctx.saved_tensors
        result = []
        for gradient, shape in zip((g * y, g * x, g), ctx.shapes):
            while gradient.dim() > len(shape):
                gradient = gradient[0]  # here
            for axis, length in enumerate(shape):
                gradient = gradient.narrow(axis, 0, length)
            result.append(gradient)
        return tuple(result)
