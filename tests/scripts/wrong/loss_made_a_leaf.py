"""The flag is switched on for a loss that has lost its history."""  # finds: requires-grad-on-loss

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for _ in range(3):
    optimizer.zero_grad()
    predicted = net(x).detach()
    loss = ((predicted - 3 * x) ** 2).mean()
    loss.requires_grad_(True)
    loss.backward()  # here
    optimizer.step()
print(net.weight.item())
