# shows: zero-grad-then-read
# The same belief, as a tensor.
import torch


def after_zero_grad():
    return torch.zeros(1)  # here
