"""The prediction records nothing, and torch refuses the backward pass."""  # finds: forward-under-no-grad

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(2, 1)


@torch.no_grad()
def predict(batch):
    return net(batch)  # here


for batch in torch.randn(3, 8, 2):
    loss = predict(batch).square().mean()
    loss.backward()
