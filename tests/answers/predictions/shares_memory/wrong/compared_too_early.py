# shows: unnamed
# Compares values before anything was changed.
import torch


def shares_memory():
    a = torch.tensor([1.0, 2.0])
    others = [a.view(-1), a.detach(), a + 0, a.clone(), a.numpy()]
    return [bool((torch.as_tensor(other) == a).all()) for other in others]  # here
