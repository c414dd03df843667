# shows: loss-keeps-graph
# Tensors instead of floats come back, the loss with its graph.
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = None
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        if best is None or loss < best[2]:
            best = (a.detach().clone(), b.detach().clone(), loss)  # here
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
        a.grad = b.grad = None
    return best
