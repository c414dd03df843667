# shows: where-nan-gradient
# backward lets autograd differentiate the two branches, the unused one too
import torch


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def curve(x):
        return torch.where(x >= 0, 1 / (1 + torch.exp(-x)), torch.exp(x) / (1 + torch.exp(x)))  # here

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return StableSigmoid.curve(x)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        recording = torch.is_grad_enabled()
        with torch.enable_grad():
            again = x.view_as(x)
            y = StableSigmoid.curve(again)
            (gradient,) = torch.autograd.grad(y, again, grad_output, create_graph=recording)
        return gradient
