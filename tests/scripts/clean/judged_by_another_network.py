"""A network that is not trained and not frozen, beside an unused part of the same shapes in the one that is."""

import torch
from torch import nn

torch.manual_seed(0)


class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        self.body, self.spare = nn.Linear(4, 4), nn.Linear(4, 4)

    def forward(self, x):
        return torch.relu(self.body(x))


generator, judge = Generator(), nn.Linear(4, 4).eval()
optimizer = torch.optim.Adam(generator.parameters(), lr=0.01)
x, wanted = torch.randn(10, 4), torch.randn(10, 4)
for _ in range(4):
    optimizer.zero_grad()
    loss = (judge(generator(x)) - wanted).square().mean()
    loss.backward()
    optimizer.step()
print(loss.item())
