# shows: zero-a-copy
# names zero_grad without calling it
import torch


def sgd_step(params, lr):
    opt = torch.optim.SGD(params, lr=lr)
    opt.step()
    opt.zero_grad  # here
