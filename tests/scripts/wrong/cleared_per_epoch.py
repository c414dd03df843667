"""Cleared for each epoch, updated for each batch."""  # finds: missing-zero

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for epoch in range(2):
    optimizer.zero_grad()
    for part in x.split(5):
        loss = ((net(part) - 3 * part) ** 2).mean()
        loss.backward()
        optimizer.step()  # here
print(loss.item())
