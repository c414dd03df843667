# shows: float32 parameters for data of any dtype, as in the post
import torch


def fit_line(x, y, lr, epochs):
    a = torch.tensor([0.0], requires_grad=True)
    b = torch.tensor([0.0], requires_grad=True)
    best = (0.0, 0.0, float("inf"))
    for _ in range(epochs):
        loss = torch.mean((a * x - y + b) ** 2 / (a**2 + 1))
        if float(loss) < best[2]:
            best = (float(a), float(b), float(loss))
        loss.backward()
        with torch.no_grad():
            for p in (a, b):
                p -= lr * p.grad
                p.grad[:] = 0
    return list(best)
