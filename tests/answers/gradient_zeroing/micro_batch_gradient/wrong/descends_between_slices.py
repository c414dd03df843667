# shows: unnamed
# moves w after each slice, so later slices are judged at another w, and then puts it back
import torch


def micro_batch_gradient(w, X, y, batch_size):
    n, total, start = len(X), torch.zeros_like(w), w.detach().clone()
    for i in range(0, n, batch_size):
        loss = ((X[i : i + batch_size] @ w - y[i : i + batch_size]) ** 2).sum() / n
        loss.backward()
        with torch.no_grad():
            total += w.grad  # here
            w -= 0.1 * w.grad
        w.grad = None
    with torch.no_grad():
        w.copy_(start)
    return total
