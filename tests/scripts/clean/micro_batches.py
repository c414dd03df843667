"""Gradients of four micro-batches are added up for one step; the last group is smaller."""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(50, 3)
y = x @ torch.tensor([[1.0], [2.0], [3.0]])
net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
optimizer.zero_grad()
batches = list(zip(x.split(5), y.split(5)))
for number, (inputs, targets) in enumerate(batches, start=1):
    loss = nn.functional.mse_loss(net(inputs), targets) / 4
    loss.backward()
    with torch.no_grad():
        net.weight.clamp_(-5, 5)
        print(f"{net.bias.grad.item():.4f}")
    if number % 4 == 0 or number == len(batches):
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
print(net.weight.tolist())
