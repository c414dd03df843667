"""An optimizer of one's own, with a scheduler and workers for the data."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Descent:
    def __init__(self, params, rate):
        self.params, self.rate = list(params), rate

    def step(self):
        with torch.no_grad():
            for p in self.params:
                if p.grad is not None:
                    p.add_(p.grad, alpha=-self.rate)

    def zero(self):
        for p in self.params:
            p.grad = None


class Flat(torch.optim.Optimizer):
    def __init__(self, params):
        super().__init__(params, {"lr": 0.1})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            torch._foreach_add_(group["params"], [p.grad for p in group["params"]], alpha=-group["lr"])


torch.manual_seed(0)
data = DataLoader(TensorDataset(torch.randn(16, 2), torch.randn(16, 1)), batch_size=4, shuffle=True)
net, other = nn.Linear(2, 1), nn.Linear(2, 1)
descent, flat = Descent(net.parameters(), 0.1), Flat(other.parameters())
scheduler = torch.optim.lr_scheduler.ExponentialLR(flat, 0.9)
for inputs, targets in data:
    nn.functional.mse_loss(net(inputs) + other(inputs), targets).backward()
    descent.step()
    descent.zero()
    flat.step()
    flat.zero_grad()
    scheduler.step()
print(net.weight.tolist(), other.weight.tolist())
