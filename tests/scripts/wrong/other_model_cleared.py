"""Another model's gradients are cleared."""  # finds: missing-zero

import copy

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Sequential(nn.Linear(1, 4), nn.Tanh(), nn.Linear(4, 1))
best = copy.deepcopy(net)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for _ in range(5):
    best.zero_grad()
    loss = ((net(x) - 3 * x) ** 2).mean()
    loss.backward()
    optimizer.step()  # here
print(loss.item())
