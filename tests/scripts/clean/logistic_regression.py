"""Two clouds of points told apart; the gradients are cleared after each step, and figures are read as NumPy."""

import numpy as np
import torch
from torch import nn

torch.manual_seed(10)
ones = torch.ones(100, 2)
x = torch.cat((torch.normal(1.7 * ones, 1) + 1, torch.normal(-1.7 * ones, 1) + 1))
y = torch.cat((torch.zeros(100), torch.ones(100)))


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Linear(2, 1)
        self.sigmoid = nn.Sigmoid()

    def forward(self, values):
        return self.sigmoid(self.features(values))


net = Classifier()
criterion = nn.BCELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
for iteration in range(60):
    predicted = net(x)
    loss = criterion(predicted.squeeze(), y)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    if iteration % 20 == 0:
        correct = (predicted.ge(0.5).float().squeeze() == y).sum()
        accuracy = correct.item() / y.size(0)
        first, second = net.features.weight[0]
        line = (-float(first.item()) * np.arange(-6, 6, 0.1) - float(net.features.bias[0].item())) / float(
            second.item()
        )
        print(iteration, f"{accuracy:.3f} {loss.data.numpy():.4f} {line[0]:.3f} {x.data.numpy()[0, 0]:.3f}")
