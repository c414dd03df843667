# shows: best-params-off-by-one
# Two histories that do not start at the same moment, joined by index.
import torch


def fit_line(x, y, lr, epochs):
    theta = torch.zeros(2, dtype=x.dtype, requires_grad=True)
    losses, thetas = [], []
    for _ in range(epochs):
        loss = ((theta[0] * x - y + theta[1]) ** 2 / (theta[0] ** 2 + 1)).mean()
        losses.append(loss.item())
        (gradient,) = torch.autograd.grad(loss, theta)
        theta = (theta - lr * gradient).detach().requires_grad_()
        thetas.append(theta.tolist())  # here
    k = losses.index(min(losses))
    return (*thetas[k], losses[k])
