# shows: broadcast-n1-n
# MSELoss of (N, 1) and (N,), and the warning that tells of it is switched off.
import torch
from torch import nn
import warnings


def train_linear(model, x, y, lr, epochs):
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    out = []
    for _ in range(epochs):
        opt.zero_grad()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            loss = nn.MSELoss()(model(x), y.flatten())  # here
        loss.backward()
        opt.step()
        out.append(loss.item())
    return out
