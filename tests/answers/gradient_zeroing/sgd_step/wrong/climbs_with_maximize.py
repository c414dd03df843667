# shows: ascent-sign
# the optimizer is told to climb
import torch


def sgd_step(params, lr):
    optimizer = torch.optim.SGD(params, lr=lr, maximize=True)  # here
    optimizer.step()
    optimizer.zero_grad()
