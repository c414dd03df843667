# shows: graph-built-once
# Only the prediction was left outside the loop; the loss inside looks fresh.
import torch


def fit_parabola(x, y, w, b, lr, steps):
    y_pred = w * x**2 + b
    losses = []
    for _ in range(steps):
        loss = ((y - y_pred) ** 2).sum()
        losses.append(loss.item())
        grad_w, grad_b = torch.autograd.grad(loss, (w, b), retain_graph=True)  # here
        with torch.no_grad():
            w -= lr * grad_w
            b -= lr * grad_b
    return losses
