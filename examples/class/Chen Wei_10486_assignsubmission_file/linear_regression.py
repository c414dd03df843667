import torch
from torch import Tensor, nn
import torch.nn.functional as F


def fit_parabola(x, y, w, b, lr, steps):
    optimizer = torch.optim.SGD([w, b], lr=lr)
    optimizer.zero_grad()
    losses = []
    for _ in range(steps):
        loss = ((y - (w * x**2 + b)) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
    w.grad = b.grad = None
    return losses


def orthogonal_loss(a: Tensor, b: Tensor, x: Tensor, y: Tensor) -> Tensor:
    """Compute the mean squared distance of points from a line, measured at right angles to the line.

    The line is ``y = a * x + b``, and the loss is ``mean((a * x - y + b)**2 / (a**2 + 1))``.

    Args:
        a: the slope, a leaf that requires grad, 0-d or of shape ``(1,)``.
        b: the intercept, a leaf that requires grad, of the same shape as ``a``.
        x: the first coordinates of the points, of any shape.
        y: the second coordinates, of the same shape.

    Returns:
        The loss as a 0-d tensor (also where ``a`` and ``b`` have shape ``(1,)``), attached to ``a`` and ``b``. All
        arguments stay as they are.

    Example:
        ``a = 1.``, ``b = 0.``, ``x = [0., 1.]``, ``y = [1., 3.]``: the vertical distances are 1 and 2, and the loss is
        ``(1 / 2 + 4 / 2) / 2 = 1.25``.
    """
    vertical = a * x - y + b
    # A steep line is closer than the vertical distance says. The divisor depends on a too, so it stays in the graph.
    return (vertical**2 / (a**2 + 1)).mean()


def fit_line(x, y, lr, epochs):
    a = torch.zeros((), dtype=x.dtype, requires_grad=True)
    b = torch.zeros((), dtype=x.dtype, requires_grad=True)
    best = None
    for _ in range(epochs):
        loss = ((a * x - y + b) ** 2 / (a**2 + 1)).mean()
        if best is None or loss.item() < best[2]:
            best = (a.item(), b.item(), loss.item())
        loss.backward()
        with torch.no_grad():
            a -= lr * a.grad
            b -= lr * b.grad
    return best


class Trainer:
    def __init__(self, model, lr):
        self.model = model
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr)

    def fit(self, x, y, epochs):
        self.optimizer.zero_grad()
        return [self.epoch(x, y) for _ in range(epochs)]

    def epoch(self, x, y):
        loss = F.mse_loss(self.model(x), y)
        loss.backward()
        self.optimizer.step()
        return loss.item()


def train_linear(model, x, y, lr, epochs):
    return Trainer(model, lr).fit(x, y.reshape(-1, 1), epochs)


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
