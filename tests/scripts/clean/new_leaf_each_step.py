"""Each step makes a fresh leaf, whose buffer is empty."""

import torch

x = torch.linspace(-1, 1, 20)
w = torch.zeros(1, requires_grad=True)
for _ in range(6):
    loss = ((w * x - 3 * x) ** 2).mean()
    loss.backward()
    w = (w - 0.3 * w.grad).detach().requires_grad_()
v = torch.zeros(1, requires_grad=True)
for _ in range(6):
    ((v * x - 3 * x) ** 2).mean().backward()
    with torch.no_grad():
        v = v - 0.3 * v.grad
    v.requires_grad_()
print(w.item(), v.item())
