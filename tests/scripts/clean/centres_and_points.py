"""As many centres as points: each point goes to its nearest centre."""

import torch
from torch import nn

torch.manual_seed(0)
centres = nn.Parameter(torch.randn(5, 1))
points = torch.randn(5)
optimizer = torch.optim.SGD([centres], lr=0.1)
for _ in range(5):
    optimizer.zero_grad()
    loss = ((centres - points) ** 2).min(dim=0).values.mean()
    loss.backward()
    optimizer.step()
print(loss.item())
