# shows: unnamed
# The backward pass was forgotten: what is cleared is empty anyway, and the line stays at zero.
import torch


def fit_line(x, y, lr, epochs):
    line = torch.zeros(2, dtype=x.dtype, requires_grad=True)
    sgd = torch.optim.SGD([line], lr=lr)
    best = None
    for _ in range(epochs):
        slope, offset = line
        loss = torch.mean((slope * x - y + offset) ** 2 / (1 + slope**2))
        if best is None or loss.item() < best[2]:
            best = (slope.item(), offset.item(), loss.item())
        sgd.zero_grad()
        sgd.step()  # here
    return best
