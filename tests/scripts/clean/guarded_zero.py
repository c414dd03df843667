"""Cleared at the front where there is anything to clear."""

import torch

x = torch.linspace(-1, 1, 20)
w = torch.zeros(1, requires_grad=True)
for _ in range(6):
    if w.grad is not None:
        w.grad.zero_()
    loss = ((w * x - 3 * x) ** 2).mean()
    loss.backward()
    w.data -= 0.5 * w.grad.data
print(w.item())
