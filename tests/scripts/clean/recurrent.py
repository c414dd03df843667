"""A recurrent cell through truncated time; the state is detached between the windows."""

import torch
from torch import nn

torch.manual_seed(0)
cell, head = nn.GRUCell(2, 3), nn.Linear(3, 1)
parameters = [*cell.parameters(), *head.parameters()]
optimizer = torch.optim.Adam(parameters, lr=0.05, fused=True)
state = torch.zeros(4, 3)
for window in torch.randn(5, 3, 4, 2):
    state = state.detach()
    loss = torch.zeros(())
    for inputs in window:
        state = cell(inputs, state)
        loss = loss + head(state).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item())
