# shows: a module of one's own; the best state is deep-copied and loaded back, and the loss taken once more
import copy

import torch
from torch import nn


class Line(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Parameter(torch.zeros(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x, y):
        return torch.mean((self.a * x - y + self.b) ** 2 / (self.a**2 + 1))


def fit_line(x, y, lr, epochs):
    line = Line().to(x.dtype)
    optimizer = torch.optim.SGD(line.parameters(), lr=lr)
    best, state = float("inf"), None
    for _ in range(epochs):
        line.zero_grad(set_to_none=False)
        loss = line(x, y)
        if loss.item() < best:
            best, state = loss.item(), copy.deepcopy(line.state_dict())
        loss.backward()
        optimizer.step()
    line.load_state_dict(state)
    with torch.no_grad():
        return line.a.item(), line.b.item(), line(x, y).item()
