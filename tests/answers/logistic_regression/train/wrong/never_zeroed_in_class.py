# shows: missing-zero
# The same in methods of a trainer; the comment claims that backward overwrites.
import torch
from torch import nn


class Trainer:
    def __init__(self, model, lr, momentum):
        self.model = model
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)
        self.criterion = nn.BCELoss()
        self.losses, self.accuracies = [], []

    def update(self, x, y):
        p = self.model(x).flatten()
        loss = self.criterion(p, y)
        loss.backward()  # writes the new gradient into .grad
        self.optimizer.step()  # here
        self.losses.append(loss.item())
        return p.detach()

    def fit(self, x, y, max_iterations, target):
        for k in range(max_iterations):
            p = self.update(x, y)
            if k % 20 == 0:
                self.accuracies.append(((p >= 0.5).to(y) == y).sum().item() / y.shape[0])
                if self.accuracies[-1] > target:
                    return k
        return max_iterations


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    trainer = Trainer(model, lr, momentum)
    stopped = trainer.fit(x, y, max_iterations, target)
    return {"losses": trainer.losses, "accuracies": trainer.accuracies, "iterations": stopped}
