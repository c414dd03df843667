# shows: optimizer-on-wrong-params
# the optimizer of the first call keeps the parameters of the first call
import torch

OPTIMIZERS = []


def sgd_step(params, lr):
    if not OPTIMIZERS:
        OPTIMIZERS.append(torch.optim.SGD(params, lr=lr))
    OPTIMIZERS[0].step()  # here
    OPTIMIZERS[0].zero_grad()
