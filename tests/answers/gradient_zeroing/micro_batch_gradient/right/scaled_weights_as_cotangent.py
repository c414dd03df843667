# shows: goes backward from the vector of squared errors with a weight for each row
import torch


def micro_batch_gradient(w, X, y, batch_size):
    count = X.size(0)
    for rows in torch.arange(count).split(batch_size):
        errors = (X[rows] @ w - y[rows]).square()
        errors.backward(torch.full_like(errors, 1 / count))
    gradient, w.grad = w.grad, None
    return gradient
