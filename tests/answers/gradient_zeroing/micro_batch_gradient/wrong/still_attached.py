# shows: unnamed
# keeps a graph behind the gradient for no reason
import torch


def micro_batch_gradient(w, X, y, batch_size):
    total = 0
    for xb, yb in zip(X.split(batch_size), y.split(batch_size)):
        loss = ((xb @ w - yb) ** 2).sum() / len(X)
        total = total + torch.autograd.grad(loss, w, create_graph=True)[0]
    return total  # here
