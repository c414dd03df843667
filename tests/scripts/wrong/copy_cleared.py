"""A copy of the gradient is cleared."""  # finds: missing-zero

import torch

x = torch.linspace(-1, 1, 20)
w = torch.zeros(1, requires_grad=True)
for _ in range(6):
    loss = ((x * w - 3 * x) ** 2).mean()
    loss.backward()
    gradient = w.grad.clone()
    w.data = w.data - 0.05 * gradient  # here
    gradient = w.grad.detach().clone()
    gradient.zero_()
print(w.item())
