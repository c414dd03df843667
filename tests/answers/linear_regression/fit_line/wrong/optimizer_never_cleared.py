# shows: missing-zero
# The optimizer is trusted to clear the gradients by itself.
import torch


class Line(torch.nn.Module):
    def __init__(self, dtype):
        super().__init__()
        self.a = torch.nn.Parameter(torch.zeros((), dtype=dtype))
        self.b = torch.nn.Parameter(torch.zeros((), dtype=dtype))

    def forward(self, x, y):
        return ((self.a * x - y + self.b) ** 2 / (self.a**2 + 1)).mean()


def fit_line(x, y, lr, epochs):
    line = Line(x.dtype)
    optimizer = torch.optim.SGD(line.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        loss = line(x, y)
        history.append((loss.item(), line.a.item(), line.b.item()))
        loss.backward()
        optimizer.step()  # here
    loss, a, b = min(history)
    return a, b, loss
