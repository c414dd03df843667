"""torch.autograd.grad fills no buffer, so there is nothing to clear."""

import torch

x = torch.linspace(-1, 1, 20)
w = torch.zeros(1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for _ in range(6):
    loss = ((w * x + b - 3 * x) ** 2).mean()
    gradients = torch.autograd.grad(loss, [w, b])
    with torch.no_grad():
        for parameter, gradient in zip([w, b], gradients):
            parameter -= 0.3 * gradient
print(w.item(), b.item())
