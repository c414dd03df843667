# shows: accumulation-unscaled
# adds the mean losses of all slices and goes backward once
import torch


def micro_batch_gradient(w, X, y, batch_size):
    losses = [torch.nn.functional.mse_loss(xb @ w, yb) for xb, yb in zip(X.split(batch_size), y.split(batch_size))]
    (gradient,) = torch.autograd.grad(sum(losses), w)  # here
    return gradient
