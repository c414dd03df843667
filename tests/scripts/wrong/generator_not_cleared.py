"""Two players, and the generator's gradients are never cleared."""  # finds: missing-zero

import torch
from torch import nn

torch.manual_seed(0)
generator, critic = nn.Linear(2, 1), nn.Linear(1, 1)
first = torch.optim.SGD(generator.parameters(), lr=0.02)
second = torch.optim.SGD(critic.parameters(), lr=0.02)
for _ in range(5):
    fake = generator(torch.randn(8, 2))
    second.zero_grad()
    (critic(torch.randn(8, 1) + 3) - 1).pow(2).mean().backward()
    critic(fake.detach()).pow(2).mean().backward()
    second.step()
    (critic(fake) - 1).pow(2).mean().backward()
    first.step()  # here
print(generator.weight.tolist())
