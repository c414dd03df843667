"""Two players: the generator's pass also fills the critic's buffers, which are cleared before they are used."""

import torch
from torch import nn
from torch.nn import functional

torch.manual_seed(0)
generator, critic = nn.Linear(2, 1), nn.Sequential(nn.Linear(1, 4), nn.Tanh(), nn.Linear(4, 1))
generator_optimizer = torch.optim.Adam(generator.parameters(), lr=0.02)
critic_optimizer = torch.optim.Adam(critic.parameters(), lr=0.02)
for _ in range(6):
    real, fake = torch.randn(16, 1) + 3, generator(torch.randn(16, 2))
    critic_optimizer.zero_grad()
    loss = functional.binary_cross_entropy_with_logits(critic(real), torch.ones(16, 1))
    loss = loss + functional.binary_cross_entropy_with_logits(critic(fake.detach()), torch.zeros(16, 1))
    loss.backward()
    critic_optimizer.step()
    generator_optimizer.zero_grad()
    fooled = functional.binary_cross_entropy_with_logits(critic(fake), torch.ones(16, 1))
    fooled.backward()
    generator_optimizer.step()
print(loss.item(), fooled.item())
