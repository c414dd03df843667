"""An optimizer whose gradients nobody clears."""  # finds: missing-zero

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
net = nn.Linear(1, 1)
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(6):
    loss = nn.functional.mse_loss(net(x), 3 * x + 2)
    loss.backward()
    optimizer.step()  # here
print(loss.item())
