# shows: a class with a generator method, fresh state in each call, deletes .grad
import torch
from torch import nn


class Trainer:
    def __init__(self, model, lr, momentum):
        self.model = model.train()
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum)

    def iterate(self, x, y):
        while True:
            p = self.model(x).squeeze(-1)
            loss = nn.functional.binary_cross_entropy(p, y)
            loss.backward()
            self.optimizer.step()
            for parameter in self.model.parameters():
                del parameter.grad
            yield loss.item(), p.detach()


def train(model, x, y, lr=0.01, momentum=0.9, max_iterations=1000, target=0.99):
    result = {"accuracies": [], "losses": [], "iterations": max_iterations}
    for k, (loss, p) in zip(range(max_iterations), Trainer(model, lr, momentum).iterate(x, y)):
        result["losses"].append(loss)
        if k % 20 == 0:
            result["accuracies"].append(((p >= 0.5).float() == y).sum().item() / len(y))
            if result["accuracies"][-1] > target:
                result["iterations"] = k
                break
    return result
