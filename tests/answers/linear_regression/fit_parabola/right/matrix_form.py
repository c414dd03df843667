# shows: both parameters in one design matrix, gradient of a joined leaf, written back
import torch


def fit_parabola(x, y, w, b, lr, steps):
    design = torch.stack([x.flatten() ** 2, torch.ones_like(x).flatten()], dim=1)
    target = y.flatten()
    theta = torch.cat([w.detach().flatten(), b.detach().flatten()]).requires_grad_()
    losses = []
    for _ in range(steps):
        loss = torch.sum((design @ theta - target) ** 2)
        losses.append(loss.item())
        (gradient,) = torch.autograd.grad(loss, theta)
        theta = (theta - lr * gradient).detach().requires_grad_()
    with torch.no_grad():
        w.fill_(theta[0])
        b.fill_(theta[1])
    return losses
