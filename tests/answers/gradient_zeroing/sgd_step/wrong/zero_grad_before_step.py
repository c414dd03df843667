# shows: zero-between-backward-and-step
# believed that zero_grad always comes before step
import torch


def sgd_step(params, lr):
    optimizer = torch.optim.SGD(params, lr=lr)
    optimizer.zero_grad()  # here
    optimizer.step()
