"""Squeezed predictions against targets of shape (N, 1), in a loss of torch."""  # finds: broadcast-n1-n

import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")
torch.manual_seed(0)
x = torch.linspace(-1, 1, 20).unsqueeze(1)
criterion = nn.MSELoss()
net = nn.Linear(1, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)


def loss_of(inputs):
    return criterion(net(inputs).squeeze(), 3 * inputs)  # here


for _ in range(5):
    optimizer.zero_grad()
    loss_of(x).backward()
    optimizer.step()
print(net.weight.item())
