"""Cleared and stepped before the loss of the round is computed."""  # finds: step-before-backward

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(4):
    optimizer.zero_grad()
    optimizer.step()  # here
    loss = nn.functional.mse_loss(net(x), 3 * x)
    loss.backward()
print(loss.item())
