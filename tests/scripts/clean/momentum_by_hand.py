"""A buffer of one's own with momentum 1.0, and gradients that are cleared."""

import torch

w = torch.zeros(2, requires_grad=True)
speed = torch.zeros(2)
for _ in range(8):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    speed = 1.0 * speed + w.grad
    with torch.no_grad():
        w.sub_(speed, alpha=0.05)
    w.grad.zero_()
print(w.tolist())
