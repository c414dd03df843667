# shows: adds the losses of the slices with +=, one backward pass at the end
import torch


def micro_batch_gradient(w, X, y, batch_size):
    total = torch.zeros((), dtype=w.dtype)
    for i in range(0, len(X), batch_size):
        total += torch.nn.functional.mse_loss(X[i : i + batch_size] @ w, y[i : i + batch_size], reduction="sum")
    (total / len(X)).backward()
    result = w.grad.clone()
    w.grad = None
    return result
