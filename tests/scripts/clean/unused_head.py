"""One head is not used in this run, and the inputs ask for gradients that are looked at."""

import torch
from torch import nn

torch.manual_seed(0)
body, used, unused = nn.Linear(2, 2), nn.Linear(2, 1), nn.Linear(2, 1)
optimizer = torch.optim.SGD([*body.parameters(), *used.parameters(), *unused.parameters()], lr=0.1)
x = torch.randn(1, 2, requires_grad=True)
for _ in range(4):
    optimizer.zero_grad()
    used(torch.sigmoid(body(x))).pow(2).mean().backward()
    optimizer.step()
print(x.grad)
