"""Cleared between backward and step."""  # finds: zero-between-backward-and-step

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for _ in range(3):
    loss = ((net(x) - 3 * x) ** 2).mean()
    loss.backward()
    optimizer.zero_grad()  # here
    optimizer.step()
print(net.weight.item())
