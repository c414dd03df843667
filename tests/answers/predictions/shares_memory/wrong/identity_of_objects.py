# shows: id-is-memory-address
# The same belief with "is", and the array written down by hand.
import torch


def shares_memory():
    a = torch.tensor([1.0, 2.0])
    return [other is a for other in (a.view(-1), a.detach(), a + 0, a.clone())] + [True]  # here
