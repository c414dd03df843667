"""Cleared before the loop only, in a function with an alias for the parameters."""  # finds: missing-zero

import torch

x = torch.linspace(-1, 1, 20)


def descend(parameters, rate):
    for parameter in parameters:
        parameter.data.add_(parameter.grad.data, alpha=-rate)  # here


w, b = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
theta = [w, b]
for parameter in theta:
    parameter.grad = None
for _ in range(6):
    ((x * w + b - 3 * x - 1) ** 2).mean().backward()
    descend(theta, 0.05)
print(w.item(), b.item())
