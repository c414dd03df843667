# shows: unnamed
# Avoids trouble with mixed lists by an integer tensor in between, which cuts the decimals off.
import torch


def leaf(values):
    whole = torch.tensor(values, dtype=torch.int64)  # here
    return whole.to(torch.float32).requires_grad_()
