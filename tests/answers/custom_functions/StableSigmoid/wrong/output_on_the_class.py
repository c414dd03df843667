# shows: unnamed
# one place for all calls: backward finds the output of the last one
import torch


class StableSigmoid(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        StableSigmoid.y = torch.sigmoid(x)  # here
        return StableSigmoid.y

    @staticmethod
    def backward(ctx, grad_output):
        y = StableSigmoid.y
        return grad_output * y * (1 - y)
