"""Micro-batches are added up, and the sum is never cleared after the step."""  # finds: missing-zero

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for step in range(12):
    part = x[step % 4 * 5 : step % 4 * 5 + 5]
    loss = ((net(part) - 3 * part) ** 2).mean() / 4
    loss.backward()
    if step % 4 == 3:
        optimizer.step()  # here
print(loss.item())
