"""A parabola fitted by hand: both buffers are zeroed at the end of each step."""

import torch

torch.manual_seed(100)
x = torch.linspace(-1, 1, 100).unsqueeze(1)
y = 3 * x.pow(2) + 2 + 0.2 * torch.rand(x.size())
w = torch.randn(1, 1, requires_grad=True)
b = torch.zeros(1, 1, requires_grad=True)
rate = 0.001
for _ in range(40):
    predicted = w * x.pow(2) + b
    loss = ((y - predicted) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w -= rate * w.grad
        b -= rate * b.grad
        w.grad.zero_()
        b.grad.zero_()
print(f"{w.item():.4f} {b.item():.4f} {loss.item():.4f}")
