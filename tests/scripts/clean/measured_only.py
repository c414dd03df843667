"""Gradients that are only measured, a start from a prediction, a first step for the state, errors that are caught."""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(6, 2)
net = nn.Linear(2, 1)
optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
for batch in x.split(2):
    optimizer.zero_grad()
    net(batch).square().mean().backward()
    print(nn.utils.clip_grad_norm_(net.parameters(), 1e9))
start = torch.tensor([net(row).item() for row in x], requires_grad=True)
search = torch.optim.SGD([start], lr=0.1)
for _ in range(3):
    search.zero_grad()
    (start - 1).square().sum().backward()
    search.step()
print(start.tolist())
fresh = nn.Linear(2, 1)
adam = torch.optim.Adam(fresh.parameters(), lr=0.1)
for turn in range(4):
    adam.zero_grad()
    if turn:
        fresh(x).square().mean().backward()
    adam.step()
with torch.no_grad():
    rated = net(x).mean()
w = torch.ones(2, requires_grad=True)
kept = w.exp()
for wrong in (rated.backward, (w * w).backward, kept.add_(1).sum().backward, lambda: 2 * net.extra.grad):
    try:
        wrong()
    except (RuntimeError, AttributeError) as error:
        print(type(error).__name__)
