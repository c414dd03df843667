"""LBFGS evaluates its closure several times within one step."""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
y = 3 * x + 2
net = nn.Linear(1, 1)
optimizer = torch.optim.LBFGS(net.parameters(), lr=0.5, max_iter=4)


def closure():
    optimizer.zero_grad()
    loss = ((net(x) - y) ** 2).mean()
    loss.backward()
    return loss


for _ in range(3):
    print(optimizer.step(closure).item())
w = torch.zeros(2, requires_grad=True)
by_hand = torch.optim.LBFGS([w], max_iter=3)


def other_closure():
    if w.grad is not None:
        w.grad.zero_()
    loss = (w - 2).pow(2).sum()
    loss.backward()
    return loss


for _ in range(3):
    by_hand.step(other_closure)
print(w.tolist())
