"""Weights are clamped after each step, followed by an average, and put back when the loss has grown."""

import copy

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
y = 3 * x + 2
net = nn.Linear(1, 1)
average = copy.deepcopy(net)
for parameter in average.parameters():
    parameter.requires_grad_(False)
optimizer = torch.optim.SGD(net.parameters(), lr=0.7)
best, kept = float("inf"), copy.deepcopy(net.state_dict())
for step in range(8):
    optimizer.zero_grad()
    loss = ((net(x) - y) ** 2).mean()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.clamp_(-2.5, 2.5)
        for slow, fast in zip(average.parameters(), net.parameters()):
            slow.mul_(0.9).add_(fast, alpha=0.1)
        now = ((net(x) - y) ** 2).mean().item()
    if now < best:
        best, kept = now, copy.deepcopy(net.state_dict())
    elif step % 3 == 2:
        net.load_state_dict(kept)
print(best, average.weight.item())
