"""The weights are pushed uphill, the gradient is taken there, and the push is taken back before the step."""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
y = 3 * x + 2
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(6):
    ((net(x) - y) ** 2).mean().backward()
    pushes = []
    with torch.no_grad():
        for p in net.parameters():
            pushes.append(0.05 * p.grad / (p.grad.norm() + 1e-12))
            p.add_(pushes[-1])
    optimizer.zero_grad()
    ((net(x) - y) ** 2).mean().backward()
    with torch.no_grad():
        for p, push in zip(net.parameters(), pushes):
            p.sub_(push)
    optimizer.step()
    optimizer.zero_grad()
print(net.weight.item(), net.bias.item())
