"""The first optimizer owns another model; the second one does its work."""  # finds: optimizer-on-wrong-params

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(8, 3)
used, other, later = nn.Linear(3, 1), nn.Linear(3, 1), nn.Linear(3, 2)
first = torch.optim.SGD(other.parameters(), lr=0.1)
for _ in range(3):
    first.zero_grad()
    used(x).square().mean().backward()
    first.step()  # here
second = torch.optim.SGD(later.parameters(), lr=0.1)
for _ in range(5):
    second.zero_grad()
    later(x).square().mean().backward()
    second.step()
