"""A cross entropy written out: labels of shape (N,), probabilities of shape (N, 1)."""  # finds: broadcast-n1-n

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(12, 2)
labels = (x[:, 0] > 0).float()
net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(3):
    chance = torch.sigmoid(net(x))
    hit = labels * torch.log(chance)  # here
    miss = (1 - labels) * torch.log(1 - chance)  # here too: broadcast-n1-n
    loss = -torch.mean(hit + miss)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
