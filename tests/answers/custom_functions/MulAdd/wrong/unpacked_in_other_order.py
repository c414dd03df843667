# shows: custom-grads-swapped
# saved (y, x), and read them back as (x, y)
from torch.autograd import Function


class MulAdd(Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(y, x)
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors  # here
        return grad_output * y, grad_output * x, grad_output
