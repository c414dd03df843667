"""One weight for each sample, of shape (N,), times errors of shape (N, 1)."""  # finds: broadcast-n1-n

import torch
from torch import nn

torch.manual_seed(0)
x, weights = torch.randn(9, 2), torch.rand(9)
net = nn.Linear(2, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(3):
    errors = nn.functional.l1_loss(net(x), x[:, :1], reduction="none")
    optimizer.zero_grad()
    torch.sum(errors * weights).backward()  # here
    optimizer.step()
print(net.weight.tolist())
