"""Each parameter is updated by a hook during the backward pass."""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))
optimizers = {p: torch.optim.SGD([p], lr=0.1) for p in net.parameters()}


def update(parameter):
    optimizers[parameter].step()
    optimizers[parameter].zero_grad()


for p in net.parameters():
    p.register_post_accumulate_grad_hook(update)
for _ in range(4):
    loss = net(torch.ones(2, 2)).pow(2).mean()
    loss.backward()
print(loss.item())
