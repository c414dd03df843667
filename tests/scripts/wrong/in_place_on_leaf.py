"""The update is recorded, and torch refuses it."""  # finds: inplace-on-leaf

import torch

w = torch.tensor([1.0], requires_grad=True)
for _ in range(3):
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    w -= 0.1 * w.grad  # here
