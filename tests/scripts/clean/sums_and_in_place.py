"""A running total in place before one pass, relu_ and += on results that nobody saved."""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(4):
    total = torch.zeros(1)
    for sample in torch.randn(3, 2, 3):
        hidden = net(sample)
        hidden += 1
        hidden.relu_()
        total += hidden.pow(2).mean()
    optimizer.zero_grad()
    total.backward()
    optimizer.step()
print(total.item())
