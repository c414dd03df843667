# shows: unnamed
# The loss is right; each step is half as long as it should be.
import torch


def fit_line(x, y, lr, epochs):
    a, b = (torch.zeros((), dtype=x.dtype, requires_grad=True) for _ in range(2))
    lines = []
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        lines.append((loss.item(), a.item(), b.item()))
        slopes = torch.autograd.grad(loss, (a, b))
        with torch.no_grad():
            for parameter, slope in zip((a, b), slopes, strict=True):
                parameter -= 0.5 * lr * slope  # here
    least, best_a, best_b = min(lines)
    return best_a, best_b, least
