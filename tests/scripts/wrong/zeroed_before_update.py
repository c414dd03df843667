"""Zeroed by hand before the update that wants it."""  # finds: zero-between-backward-and-step

import torch

w = torch.tensor([1.0], requires_grad=True)
for _ in range(3):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    w.grad.zero_()  # here
    with torch.no_grad():
        w -= 0.1 * w.grad
print(w.item())
