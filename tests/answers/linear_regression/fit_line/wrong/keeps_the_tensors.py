# shows: best-params-off-by-one
# The best pair is remembered as the tensors themselves, which go on moving.
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = None
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        if best is None or loss < best[2]:
            best = (a, b, loss)  # here
        grad_a, grad_b = torch.autograd.grad(loss, (a, b))
        with torch.no_grad():
            a -= lr * grad_a
            b -= lr * grad_b
    return tuple(value.item() for value in best)
