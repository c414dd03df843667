# shows: unnamed
# Adam divides by the size of the gradient
import torch


def sgd_step(params, lr):
    optimizer = torch.optim.Adam(params, lr=lr)
    optimizer.step()  # here
    optimizer.zero_grad()
