"""As many anchors as samples: tables of all pairs that are wanted, by what becomes of them."""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
anchors, form = torch.linspace(-2, 2, 6), torch.randn(6, 6)


def kernel(first, second):
    return torch.exp(-((first - second) ** 2))


def table(z):
    distances = (z - anchors) ** 2
    return distances.min(dim=1).values.mean() + 0.1 * distances.mean()


losses = (
    lambda z: -torch.logsumexp(-((z - anchors) ** 2), 1).mean(),
    lambda z: kernel(z, z.squeeze(1)).mean() - 2 * kernel(z, anchors).mean(),
    lambda z: 2 * (z - anchors).abs().mean() - (z - z.T).abs().mean(),
    lambda z: (form * (z - anchors) ** 2).sum(),
    lambda z: (z * anchors - form).pow(2).mean(),
    lambda z: (form * (z * anchors)).sum(),
    lambda z: (1 / (1 + (z - anchors) ** 2)).mean(),
    table,
)
for loss in losses:
    for _ in range(2):
        optimizer.zero_grad()
        loss(net(torch.randn(6, 3))).backward()
        optimizer.step()
print(net.weight.tolist())
