# shows: unnamed
# backward is mentioned and not called: no gradient is ever computed, and the optimizer steps on nothing.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    optimizer = torch.optim.SGD((w, b), lr)
    record = []
    while len(record) < steps:
        error = w * x * x + b - y
        loss = error.square().sum()
        record.append(float(loss))
        loss.backward  # here
        optimizer.step()
        optimizer.zero_grad()
    return record
