"""Weights are projected after each micro-batch, while the gradients wait for the step."""

import torch

torch.manual_seed(0)
x = torch.randn(40, 3)
y = x @ torch.tensor([1.0, 2.0, 3.0])
w = torch.full((3,), 0.5, requires_grad=True)
for number, (inputs, targets) in enumerate(zip(x.split(5), y.split(5)), start=1):
    ((inputs @ w - targets) ** 2).mean().backward()
    with torch.no_grad():
        w.div_(w.norm().clamp_min(1.0))
    if number % 4 == 0:
        with torch.no_grad():
            w -= 0.05 * w.grad
        w.grad = None
print(w.tolist())
