# shows: autograd.grad never touches .grad, so there is nothing to clear
import torch


def train_linear(model, x, y, lr, epochs):
    parameters = list(model.parameters())
    losses = []
    for _ in range(epochs):
        loss = torch.mean(torch.square(model(x).ravel() - y.ravel()))
        gradients = torch.autograd.grad(loss, parameters)
        losses.append(loss.item())
        with torch.no_grad():
            torch._foreach_add_(parameters, gradients, alpha=-lr)
    return losses
