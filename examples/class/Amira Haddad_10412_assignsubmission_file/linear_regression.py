import torch
from torch import Tensor, nn
from torch import nn


def fit_parabola(x, y, w, b, lr, steps):
    losses = []
    for _ in range(steps):
        for p in (w, b):
            if p.grad is not None:
                p.grad *= 0
        loss = torch.square(y - (w * x * x + b)).sum()
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for p in (w, b):
                p -= lr * p.grad
    w.grad, b.grad = None, None
    return losses


def orthogonal_loss(a, b, x, y):
    normal = torch.stack([a, -torch.ones_like(a)]).flatten()
    normal = normal / torch.linalg.vector_norm(normal)
    foot = torch.stack([x.flatten(), (y - b).flatten()], dim=1)
    return ((foot @ normal) ** 2).mean()


def fit_line(x, y, lr, epochs):
    theta = torch.zeros(2, dtype=x.dtype, requires_grad=True)
    path = [theta.detach().clone()]
    for _ in range(epochs):
        loss = ((theta[0] * x - y + theta[1]) ** 2 / (theta[0] ** 2 + 1)).mean()
        loss.backward()
        with torch.no_grad():
            theta -= lr * theta.grad
        theta.grad = None
        path.append(theta.detach().clone())
    a, b = torch.stack(path).T[:, :, None]
    losses = ((a * x.flatten() - y.flatten() + b) ** 2 / (a**2 + 1)).mean(dim=1)
    k = losses.argmin()
    return path[k][0].item(), path[k][1].item(), losses[k].item()


def train_linear(model, x, y, lr, epochs):
    losses = []
    for _ in range(epochs):
        for p in model.parameters():
            if p.grad is not None:
                p.grad.zero_()
        loss = nn.MSELoss()(model(x).squeeze(1), y.reshape(-1))
        loss.backward()
        losses.append(loss.item())
        with torch.no_grad():
            for p in model.parameters():
                p.copy_(p - lr * p.grad)
    return losses


def predict(model: nn.Module, x: Tensor) -> Tensor:
    """Give what a model predicts in evaluation mode, without recording anything.

    Args:
        model: a module, which may hold layers that behave differently in training and in evaluation, such as dropout.
            Any of its submodules may be in training mode or in evaluation mode.
        x: input for the model; it may require grad.

    Returns:
        The output of the model in evaluation mode, with ``requires_grad=False``. No graph is built on the way either:
        not even inside the model's ``forward``, to be thrown away afterwards.

    Leaves behind: the model as it was. Its training mode, and that of each of its submodules, is what it was before.

    Example:
        Dropout followed by a linear layer with weight ``[[1., -2.]]`` and bias ``[3.]``, in training mode:
        ``x = [[3., 1.]]`` gives ``[[4.]]``, and the model is still in training mode.
    """
    modes = {module: module.training for module in model.modules()}
    # Two different switches: eval() changes what layers compute, no_grad() keeps the graph from being recorded.
    model.eval()
    try:
        with torch.no_grad():
            return model(x)
    finally:
        # train() on the whole model would also switch the submodules that were in evaluation mode before.
        for module, training in modes.items():
            module.training = training
