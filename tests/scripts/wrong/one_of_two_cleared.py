"""Only w is cleared."""  # finds: partial-zero

import torch

x = torch.linspace(-1, 1, 20)
w = torch.zeros(1, requires_grad=True)
b = torch.zeros(1, requires_grad=True)
for _ in range(6):
    loss = ((x * w + b - 3 * x - 1) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.05 * w.grad
        b -= 0.05 * b.grad  # here
    w.grad.zero_()
print(w.item(), b.item())
