# shows: missing-zero
# zero_grad stands before the loop.
import torch
import torch.nn.functional as F


class Trainer:
    def __init__(self, model, lr):
        self.model = model
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr)

    def fit(self, x, y, epochs):
        self.optimizer.zero_grad()
        return [self.epoch(x, y) for _ in range(epochs)]

    def epoch(self, x, y):
        loss = F.mse_loss(self.model(x), y)
        loss.backward()
        self.optimizer.step()  # here
        return loss.item()


def train_linear(model, x, y, lr, epochs):
    return Trainer(model, lr).fit(x, y.reshape(-1, 1), epochs)
