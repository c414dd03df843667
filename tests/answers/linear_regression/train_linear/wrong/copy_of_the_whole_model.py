# shows: optimizer-on-wrong-params
# A copy is trained, and rightly so; the model of the caller does not move.
import torch
from copy import deepcopy
from torch import nn


def train_linear(model, x, y, lr, epochs):
    student = deepcopy(model)  # here
    sgd = torch.optim.SGD(student.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        loss = nn.functional.mse_loss(student(x), y.reshape(-1, 1))
        history.append(loss.item())
        sgd.zero_grad()
        loss.backward()
        sgd.step()
    return history
