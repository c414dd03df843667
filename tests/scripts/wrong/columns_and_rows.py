"""Predictions of shape (N, 1) against targets of shape (N,)."""  # finds: broadcast-n1-n

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
y = (3 * x + 2).squeeze()
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(5):
    optimizer.zero_grad()
    loss = ((net(x) - y) ** 2).mean()  # here
    loss.backward()
    optimizer.step()
print(loss.item())
