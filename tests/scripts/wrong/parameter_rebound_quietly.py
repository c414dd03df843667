"""One of two parameters is replaced under no_grad; the next update finds no gradient."""  # finds: rebind-in-no-grad

import torch

x = torch.linspace(-1, 1, 8)
slope, offset = torch.zeros(1, requires_grad=True), torch.zeros(1, requires_grad=True)
for _ in range(3):
    loss = (slope * x + offset - 2 * x).square().mean()
    loss.backward()
    with torch.no_grad():
        offset -= 0.1 * offset.grad
        slope = slope - 0.1 * slope.grad  # here
    offset.grad = None
