"""The optimizer owns a model of another size, which takes no part."""  # finds: optimizer-on-wrong-params

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(8, 3)
small, large = nn.Linear(3, 1), nn.Linear(3, 5)
optimizer = torch.optim.SGD(large.parameters(), lr=0.1)
for _ in range(3):
    optimizer.zero_grad()
    small(x).square().mean().backward()
    optimizer.step()  # here
