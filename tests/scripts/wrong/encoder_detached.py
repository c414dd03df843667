"""The encoder has an optimizer of its own, and its code is detached before the decoder."""  # finds: detach-in-forward

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(16, 4)
encoder, decoder = nn.Linear(4, 2), nn.Linear(2, 4)
first = torch.optim.Adam(encoder.parameters(), lr=0.01)
second = torch.optim.Adam(decoder.parameters(), lr=0.01)


def rebuilt(batch):
    code = torch.tanh(encoder(batch))
    return decoder(code.detach())  # here


for _ in range(4):
    first.zero_grad()
    second.zero_grad()
    loss = nn.functional.mse_loss(rebuilt(x), x)
    loss.backward()
    first.step()
    second.step()
print(loss.item())
