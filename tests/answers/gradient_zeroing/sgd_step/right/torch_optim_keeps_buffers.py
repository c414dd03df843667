# shows: the optimizer leaves zeros instead of None, and momentum has no effect in a first step
import torch


def sgd_step(params, lr):
    optimizer = torch.optim.SGD(params, lr=lr, momentum=0.9, foreach=False)
    optimizer.step()
    optimizer.zero_grad(set_to_none=False)
