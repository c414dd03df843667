# shows: the losses stay detached tensors until the loop is over; foreach update
import torch


def fit_parabola(x, y, w, b, lr, steps):
    history = torch.zeros(steps, dtype=y.dtype)
    for k in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        history[k] = loss.detach()
        loss.backward()
        with torch.no_grad():
            torch._foreach_add_([w, b], [w.grad, b.grad], alpha=-lr)
        w.grad = b.grad = None
    return history.tolist()
