"""A recorded update gives the name to its result; the next one finds no gradient."""  # finds: update-outside-no-grad

import torch

x = torch.linspace(-1, 1, 8)
slope = torch.zeros(1, requires_grad=True)
for _ in range(3):
    loss = (slope * x - 2 * x).square().mean()
    loss.backward()
    slope = slope - 0.1 * slope.grad  # here
