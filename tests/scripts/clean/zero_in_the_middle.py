"""Cleared between forward and backward, with zeros kept, by the model."""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
y = 3 * x + 2
net = nn.Sequential(nn.Linear(1, 4), nn.Sigmoid(), nn.Linear(4, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
for _ in range(6):
    loss = ((net(x) - y) ** 2).mean()
    net.zero_grad(set_to_none=False)
    loss.backward()
    optimizer.step()
print(loss.item())
