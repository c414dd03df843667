"""A line fitted by orthogonal distance; the buffers are never cleared."""  # finds: missing-zero

import random

import torch

random.seed(0)
slope, intercept = torch.tensor([0.0]), torch.tensor([0.0])
slope.requires_grad = True
intercept.requires_grad = True
xs = torch.tensor([float(i) + random.gauss(0, 2) for i in range(100)])
ys = torch.tensor([2.5 * i + 1 + random.gauss(0, 2) for i in range(100)])
best, history = (float("inf"), 0.0, 0.0), []
for _ in range(60):
    loss = torch.mean((slope * xs - ys + intercept) ** 2 / (slope**2 + 1))
    loss.backward()
    with torch.no_grad():
        slope -= 1e-6 * slope.grad  # here
        intercept -= 1e-6 * intercept.grad  # here
        history.append(loss.item())
        if history[-1] < best[0]:
            best = (history[-1], slope.item(), intercept.item())
print(best)
