# shows: the best parameters as detached clones, floats only at the end, optimizer with zero_grad in the middle
import torch


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    optimizer = torch.optim.SGD([a, b], lr=lr)
    best = None
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        optimizer.zero_grad()
        if best is None or loss.detach() < best[-1]:
            best = [t.detach().clone() for t in (a, b, loss)]
        loss.backward()
        optimizer.step()
    return tuple(float(t) for t in best)
