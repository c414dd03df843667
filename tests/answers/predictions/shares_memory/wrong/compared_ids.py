# shows: id-is-memory-address
# Compares id() instead of the memory.
import torch


def shares_memory():
    a = torch.tensor([1.0, 2.0])
    others = [a.view(-1), a.detach(), a + 0, a.clone(), a.numpy()]
    return [id(other) == id(a) for other in others]  # here
