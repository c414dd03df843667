# shows: a generator yields each epoch; guarded zero at the front
import torch


def descent(x, y, lr):
    a = x.new_zeros(1).requires_grad_()
    b = x.new_zeros(1).requires_grad_()
    while True:
        for p in (a, b):
            if p.grad is not None:
                p.grad.zero_()
        loss = ((a * x - y + b) ** 2 / (1 + a * a)).mean()
        yield a.item(), b.item(), loss.item()
        loss.backward()
        with torch.no_grad():
            a.copy_(a - lr * a.grad)
            b.copy_(b - lr * b.grad)


def fit_line(x, y, lr, epochs):
    return min((entry for entry, _ in zip(descent(x, y, lr), range(epochs))), key=lambda entry: entry[2])
