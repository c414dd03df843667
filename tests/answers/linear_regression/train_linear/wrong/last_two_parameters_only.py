# shows: optimizer-on-wrong-params
# "A linear model has a weight and a bias": the last two parameters are trained, whatever else there is.
import torch


def train_linear(model, x, y, lr, epochs):
    *_, weight, bias = model.parameters()
    losses = []
    for _ in range(epochs):
        loss = ((model(x) - y.reshape(-1, 1)) ** 2).mean()
        losses.append(loss.item())
        grads = torch.autograd.grad(loss, (weight, bias))
        with torch.no_grad():
            weight -= lr * grads[0]  # here
            bias -= lr * grads[1]
    return losses
