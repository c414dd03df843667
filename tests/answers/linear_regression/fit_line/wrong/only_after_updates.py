# shows: unnamed
# The starting line is never a candidate, also where every update makes it worse.
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)

    def loss_now():
        return ((a * x - y + b) ** 2 / (a**2 + 1)).mean()

    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        grads = torch.autograd.grad(loss_now(), (a, b))
        with torch.no_grad():
            a -= lr * grads[0]
            b -= lr * grads[1]
            value = loss_now().item()
            if value < best[2]:
                best = (a.item(), b.item(), value)  # here
    return best
