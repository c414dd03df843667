"""The last layer is replaced after the optimizer was made."""  # finds: optimizer-on-wrong-params

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Sequential(nn.Linear(1, 3), nn.Tanh(), nn.Linear(3, 1))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
net[2] = nn.Linear(3, 1)
for _ in range(4):
    optimizer.zero_grad()
    loss = ((net(x) - 3 * x) ** 2).mean()
    loss.backward()
    optimizer.step()  # here
print(loss.item())
