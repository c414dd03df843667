# shows: unnamed
# autograd.grad returns gradients and fills no .grad; they are dropped, and the optimizer finds nothing.
import torch


def train_linear(model, x, y, lr, epochs):
    weights = list(model.parameters())
    sgd = torch.optim.SGD(weights, lr=lr)
    history = []
    for _ in range(epochs):
        sgd.zero_grad()
        loss = (model(x).reshape(-1) - y.reshape(-1)).square().mean()
        torch.autograd.grad(loss, weights)  # here
        sgd.step()
        history.append(loss.item())
    return history
