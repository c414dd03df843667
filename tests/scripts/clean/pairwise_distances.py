"""Every point against every point, on purpose, in several spellings."""

import torch

torch.manual_seed(0)
points = torch.randn(6, requires_grad=True)
anchors = torch.randn(6)
optimizer = torch.optim.SGD([points], lr=0.05)
for _ in range(5):
    optimizer.zero_grad()
    column = points.unsqueeze(1)
    spread = (column - points).abs().mean()
    pull = (points[:, None] - anchors).pow(2).mean()
    other = (points - anchors.reshape(-1, 1)).pow(2).mean()
    standing = anchors[:, None]
    pull = pull + (standing - points).abs().mean()
    nearest = ((points.view(-1, 1) - anchors) ** 2).min(dim=1).values.sum()
    loss = pull + other + nearest - 0.1 * spread
    loss.backward()
    optimizer.step()
print(loss.item())
