# shows: runs the lines of the docstring
import torch


def shares_memory():
    a = torch.tensor([1.0, 2.0])
    others = [a.view(-1), a.detach(), a + 0, a.clone(), a.numpy()]
    a.add_(1)
    return [float(other[0]) == float(a[0]) for other in others]
