# shows: own loop that sums broadcast axes
from torch.autograd import Function


def reduce_to(gradient, shape):
    extra = gradient.dim() - len(shape)
    axes = list(range(extra)) + [extra + i for i, n in enumerate(shape) if n == 1]
    if axes:
        gradient = gradient.sum(dim=axes, keepdim=True)
    return gradient.reshape(shape)


class MulAdd(Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y, z)
        return (x * y).add(z)

    @staticmethod
    def backward(ctx, g):
        x, y, z = ctx.saved_tensors
        return reduce_to(g * y, x.shape), reduce_to(g * x, y.shape), reduce_to(g.clone(), z.shape)
