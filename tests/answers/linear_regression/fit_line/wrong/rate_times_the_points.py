# shows: unnamed
# The loss is right; the rate is multiplied by the number of points.
import torch


def fit_line(x, y, lr, epochs):
    line = torch.zeros(2, dtype=x.dtype, requires_grad=True)
    optimizer = torch.optim.SGD([line], lr=len(x) * lr)  # here
    kept = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = ((line[0] * x - y + line[1]) ** 2 / (line[0] ** 2 + 1)).mean()
        if loss.item() < kept[2]:
            kept = (*line.tolist(), loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return kept
