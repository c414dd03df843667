# shows: set_to_none=False in the loop, zero at the end of it, None only after the loop
import torch


def fit_parabola(x, y, w, b, lr, steps):
    optimizer = torch.optim.SGD([{"params": [w]}, {"params": [b]}], lr=lr)
    losses = []
    step = 0
    while step < steps:
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=False)
        step += 1
    optimizer.zero_grad(set_to_none=True)
    return losses
