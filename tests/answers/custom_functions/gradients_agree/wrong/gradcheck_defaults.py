# shows: unnamed
# torch's own check, with an absolute tolerance made for values of order 1
import torch


def gradients_agree(f, x):
    return torch.autograd.gradcheck(f, (x,), raise_exception=False)  # here
