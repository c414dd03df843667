# shows: unnamed
# "Never touch the arguments": the student trains copies and throws them away.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    w = w.detach().clone().requires_grad_()  # here
    b = b.detach().clone().requires_grad_()
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        grads = torch.autograd.grad(loss, (w, b))
        with torch.no_grad():
            w -= lr * grads[0]
            b -= lr * grads[1]
    return losses
