"""A step computed in Python numbers."""

import torch

w = torch.tensor(1.0, requires_grad=True)
for _ in range(5):
    loss = (w - 3) ** 2
    loss.backward()
    w.data.fill_(w.item() - 0.1 * w.grad.item())
    w.grad = None
print(w.item())
