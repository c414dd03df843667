"""The update at the top of the loop uses the gradients of the pass before, on purpose."""

import torch

w = torch.zeros(1, requires_grad=True)
for _ in range(5):
    if w.grad is not None:
        with torch.no_grad():
            w -= 0.1 * w.grad
        w.grad = None
    ((w - 3) ** 2).sum().backward()
print(w.item())
