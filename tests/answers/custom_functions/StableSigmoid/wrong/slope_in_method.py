# shows: custom-ignores-grad-output
# grad_output is handed to a helper that makes no use of its values
import torch


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = 1 / (1 + (-x).exp())
        ctx.save_for_backward(y)
        return y

    @staticmethod
    def slope(y, like):
        return (y - y**2).to(like.dtype).reshape(like.shape)

    @staticmethod
    def backward(ctx, grad_output):
        return StableSigmoid.slope(*ctx.saved_tensors, grad_output)  # here
