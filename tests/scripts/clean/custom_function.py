"""A Function of one's own that gives one more None than it must, and a constant among the inputs of grad."""

import torch


class Scale(torch.autograd.Function):
    @staticmethod
    def forward(ctx, value, factor):
        ctx.factor = factor
        return value * factor

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output * ctx.factor, None, None


w = torch.ones(2, requires_grad=True)
constant = torch.ones(2, requires_grad=True)
for _ in range(3):
    loss = (Scale.apply(w, 3.0) - 1).pow(2).sum()
    first, second = torch.autograd.grad(loss, [w, constant], allow_unused=True)
    with torch.no_grad():
        w -= 0.01 * first
print(w.tolist(), second)
