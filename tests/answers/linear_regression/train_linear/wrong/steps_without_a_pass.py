# shows: unnamed
# Neither a backward pass nor a clearing: the optimizer skips every parameter.
import torch
from torch.nn import functional


def train_linear(model, x, y, lr, epochs):
    sgd = torch.optim.SGD(model.parameters(), lr=lr)

    def epoch():
        loss = functional.mse_loss(model(x), y.reshape(-1, 1))
        sgd.step()  # here
        return loss.item()

    return [epoch() for _ in range(epochs)]
