"""A frozen layer stays in the optimizer, and the inputs ask for gradients too."""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 2))
for parameter in net[0].parameters():
    parameter.requires_grad_(False)
optimizer = torch.optim.AdamW(net.parameters(), lr=0.05)
x = torch.randn(2, 2, requires_grad=True)
for step in range(6):
    optimizer.zero_grad()
    loss = net(x).pow(2).mean()
    loss.backward()
    optimizer.step()
    if step == 3:
        for parameter in net[0].parameters():
            parameter.requires_grad_(True)
print(loss.item(), x.grad.norm().item())
