"""Linear regression: gradient descent by hand, with an optimizer, and using a model after training."""

import torch
from torch import Tensor, nn


def fit_parabola(x: Tensor, y: Tensor, w: Tensor, b: Tensor, lr: float, steps: int) -> list[float]:
    """Fit ``w * x**2 + b`` to ``y`` by gradient descent on all the data at once.

    The loss is the sum ``((y - (w * x**2 + b)) ** 2).sum()``. In each of ``steps`` steps, ``lr`` times the gradient of
    the loss is subtracted from ``w`` and from ``b``; both gradients belong to the same loss.

    Args:
        x: data of shape ``(N, 1)`` or ``(N,)``.
        y: data of the same shape.
        w: a leaf of one element that requires grad, of shape ``(1, 1)`` or ``(1,)``.
        b: a leaf of the same shape as ``w`` that requires grad.
        lr: how far to go, a positive number.
        steps: how often to update.

    Returns:
        A list of the ``steps`` losses, each taken before the update of its step, as Python floats.

    Leaves behind: ``w`` and ``b`` themselves have moved (the caller looks at the same two tensors afterwards); they are
    still leaves that require grad, and the ``.grad`` of both is ``None``. ``x`` and ``y`` stay as they are.

    Example:
        After ``torch.manual_seed(100)``, with ``x = torch.unsqueeze(torch.linspace(-1, 1, 100), dim=1)``,
        ``y = 3 * x.pow(2) + 2 + 0.2 * torch.rand(x.size())``, then ``w = torch.randn(1, 1, requires_grad=True)`` and
        ``b = torch.zeros(1, 1, requires_grad=True)``: 800 steps with ``lr = 0.001`` lead to ``w = 2.9668`` and
        ``b = 2.1138``.
    """
    raise NotImplementedError("fit_parabola")


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
    raise NotImplementedError("orthogonal_loss")


def fit_line(x: Tensor, y: Tensor, lr: float, epochs: int) -> tuple[float, float, float]:
    """Fit a line ``y = a * x + b`` by gradient descent on the loss of ``orthogonal_loss``, and keep the best epoch.

    Start from ``a = b = 0``. Each epoch takes the loss at the current ``a`` and ``b`` and then subtracts ``lr`` times
    its gradient from both. The loss can rise again when ``lr`` is large, so the last epoch need not be the best one.

    Args:
        x: the first coordinates of the points, of any shape, float32 or float64; let your ``a`` and ``b`` have the
            same dtype.
        y: the second coordinates, of the same shape and dtype.
        lr: how far to go, a positive number.
        epochs: how many updates to make, at least 1.

    Returns:
        ``(a, b, loss)`` as three Python floats that belong together: ``loss`` is the loss of the line with just this
        ``a`` and ``b``, and it is no larger than the least of the losses before each update. You may, but need not,
        take the line after the last update into account as well. ``x`` and ``y`` stay as they are.

    Example:
        ``x = [-2., 1., 3.]``, ``y = [1., 2., 1.]``, ``lr = 0.4``, ``epochs = 4``: the losses before the updates are 2,
        1.7182, 0.7111 and 1.6265, and the one after the last update is 1.0254. The third is the best, so the result is
        ``(-0.2097, 0.9366, 0.7111)``.
    """
    raise NotImplementedError("fit_line")


def train_linear(model: nn.Module, x: Tensor, y: Tensor, lr: float, epochs: int) -> list[float]:
    """Train a model by plain stochastic gradient descent on the mean squared error, with all the data in each epoch.

    Plain means: each parameter changes by ``-lr`` times its gradient, without momentum and without weight decay.

    Args:
        model: a module that maps ``(N, features)`` to ``(N, 1)``, not always a single layer.
        x: data of shape ``(N, features)``; ``N`` may be 1.
        y: targets of shape ``(N, 1)`` or ``(N,)``. Both mean the same and give the same result.
        lr: how far to go, a positive number.
        epochs: how many updates to make.

    Returns:
        A list of ``epochs`` losses, each taken before the update of its epoch, as Python floats.

    Leaves behind: the parameters of ``model`` itself have been trained, all of them. What their ``.grad`` holds at the
    end does not matter. ``x``, ``y`` and the training mode of the model stay as they are.

    Example:
        A model ``2 * x`` (weight 2, bias 0), ``x = [[1.], [2.], [3.]]``, ``y = [1., 2., 6.]``, ``lr = 0.1``,
        ``epochs = 2``: the losses are 1.6667 and 0.9807; in the end the weight is 1.7244 and the bias -0.2267.
    """
    raise NotImplementedError("train_linear")


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
    raise NotImplementedError("predict")
