"""The buffer is scaled after each update: deliberate momentum without a second buffer."""

import torch

w = torch.zeros(2, requires_grad=True)
for _ in range(8):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w -= 0.05 * w.grad
        w.grad.mul_(0.9)
print(w.tolist())
