# shows: autograd.grad, which never writes into .grad, so there is nothing to clear
import torch


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        gradients = torch.autograd.grad(loss, (w, b))
        losses.append(loss.item())
        with torch.no_grad():
            for parameter, gradient in zip((w, b), gradients):
                parameter.add_(gradient, alpha=-lr)
    return losses
