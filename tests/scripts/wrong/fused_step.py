"""A fused optimizer leaves no trace in version counters."""  # finds: missing-zero

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05, fused=True)
for _ in range(4):
    torch.autograd.backward([((net(x) - 3 * x) ** 2).mean()])
    optimizer.step()  # here
print(net.weight.item())
