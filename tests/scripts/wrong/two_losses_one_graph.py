"""Two losses of one forward pass, and a step between their backward passes."""  # finds: backward-after-step

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(6, 2)
net = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
output = net(x)
left, right = output[:, 0].mean(), output[:, 1].square().mean()
left.backward(retain_graph=True)
optimizer.step()
optimizer.zero_grad()
right.backward()  # here
