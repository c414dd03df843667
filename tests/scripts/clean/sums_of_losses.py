"""Losses that are added up for one pass, for a second pass through retained graphs, and as numbers for the log."""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
logged, quiet = 0.0, torch.zeros(())
for _ in range(4):
    together = 0
    for batch in torch.randn(20, 3).split(4):
        together += net(batch).square().mean()
    optimizer.zero_grad()
    together.backward()
    optimizer.step()
    logged += together.item()
    quiet += together.detach()
again = 0
optimizer.zero_grad()
for batch in torch.randn(20, 3).split(4):
    loss = net(batch).square().mean()
    (slope,) = torch.autograd.grad(loss, net.weight, retain_graph=True)
    again = again + loss
    print(slope.norm().item())
again.backward()
optimizer.step()
shown = torch.zeros(())
for batch in torch.randn(20, 3).split(4):
    loss = net(batch).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    shown += loss
    shown.detach_()
print(logged, quiet.item(), shown.item())
