# shows: accumulation-is-always-a-bug
# the training loop's habit: zero_grad, backward, zero_grad, backward
import torch


def micro_batch_gradient(w, X, y, batch_size):
    optimizer = torch.optim.SGD([w], lr=0.1)
    for xb, yb in zip(torch.split(X, batch_size), torch.split(y, batch_size)):
        optimizer.zero_grad()  # here
        loss = torch.nn.functional.mse_loss(xb @ w, yb) * len(xb) / len(X)
        loss.backward()
    gradient = w.grad.clone()
    optimizer.zero_grad()
    return gradient
