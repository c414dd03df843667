# shows: the derivative worked out on paper, slice by slice, without autograd
import torch


@torch.no_grad()
def micro_batch_gradient(w, X, y, batch_size):
    gradient = torch.zeros_like(w)
    for i in range(0, len(X), batch_size):
        inputs, targets = X[i : i + batch_size], y[i : i + batch_size]
        gradient += inputs.T @ (inputs @ w - targets)
    return 2 * gradient / len(X)
