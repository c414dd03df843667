# shows: backward-after-step
# One step for each class, both from one forward pass.
import torch
from torch.nn import functional as F


class Trainer:
    def __init__(self, model, lr, momentum):
        self.model = model
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)

    def descend(self, loss):
        loss.backward(retain_graph=True)
        self.optimizer.step()
        self.optimizer.zero_grad()


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    trainer = Trainer(model, lr, momentum)
    losses, accuracies = [], []
    for k in range(max_iterations):
        p = model(x).reshape(-1)
        every = F.binary_cross_entropy(p, y, reduction="none")
        losses.append(every.mean().item())
        ones, zeros = (every * y).mean(), (every * (1 - y)).mean()
        trainer.descend(ones)
        trainer.descend(zeros)  # here
        if k % 20 == 0:
            accuracies.append(((p >= 0.5) == (y == 1)).sum().item() / len(y))
            if accuracies[-1] > target:
                return {"losses": losses, "accuracies": accuracies, "iterations": k}
    return {"losses": losses, "accuracies": accuracies, "iterations": max_iterations}
