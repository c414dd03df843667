"""Scores are put together as numbers, and asked to require grad."""  # finds: rebuild-with-torch-tensor

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(6, 2)
net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(3):
    scores = []
    for row in x:
        scores.append(net(row).item())
    together = torch.tensor(scores, requires_grad=True)  # here
    loss = together.sub(x[:, 0]).square().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
