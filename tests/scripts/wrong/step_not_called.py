"""The step is named and not called, so nothing moves."""  # finds: missing-step

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(4):
    loss = nn.functional.mse_loss(net(x), 3 * x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step  # here
print(loss.item())
