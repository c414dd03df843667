"""The method is named and not called."""  # finds: missing-zero

import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)


class Trainer:
    def __init__(self):
        self.net = nn.Linear(1, 1)
        self.optimizer = torch.optim.SGD(self.net.parameters(), lr=0.05)

    def step(self):
        self.optimizer.zero_grad
        loss = ((self.net(x) - 3 * x) ** 2).mean()
        loss.backward()
        self.optimizer.step()  # here
        return loss.item()


trainer = Trainer()
print([trainer.step() for _ in range(5)])
