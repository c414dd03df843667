"""The sum for the log is a tensor, and every graph hangs on it."""  # finds: loss-keeps-graph

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
total = torch.zeros(1)
for batch in torch.randn(20, 3).split(4):
    optimizer.zero_grad()
    loss = (net(batch) - 1).square().mean()
    loss.backward()
    optimizer.step()
    total = total + loss  # here
print(total.item() / 5)
