# shows: broadcast gradients summed back by sum_to_size; the shape of z is kept on ctx
import torch


class MulAdd(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, y, z):
        ctx.save_for_backward(x, y)
        ctx.shape_of_z = z.shape
        return x * y + z

    @staticmethod
    def backward(ctx, grad_output):
        x, y = ctx.saved_tensors
        return (
            (grad_output * y).sum_to_size(x.shape),
            (grad_output * x).sum_to_size(y.shape),
            grad_output.sum_to_size(ctx.shape_of_z),
        )
