# shows: unnamed
# autograd.grad does not accumulate, and the name is bound anew for each slice
import torch


def micro_batch_gradient(w, X, y, batch_size):
    for i in range(0, len(X), batch_size):
        rows = slice(i, i + batch_size)
        loss = ((X[rows] @ w - y[rows]) ** 2).sum() / len(X)
        (gradient,) = torch.autograd.grad(loss, w)  # here
    return gradient
