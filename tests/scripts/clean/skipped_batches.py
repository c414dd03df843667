"""Batches with gradients that are not finite are cleared before the step, which then does nothing."""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for step in range(6):
    optimizer.zero_grad()
    loss = net(torch.randn(4, 2)).pow(2).mean() * (float("nan") if step == 2 else 1.0)
    loss.backward()
    if not all(torch.isfinite(p.grad).all() for p in net.parameters()):
        optimizer.zero_grad()
    optimizer.step()
print(net.weight.tolist())
