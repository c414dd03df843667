# shows: a class that goes through the outputs by recursion
import torch


class Rows:
    def __init__(self, f, x):
        self.x = x
        self.y = f(x)

    def from_(self, i):
        if i == len(self.y):
            return []
        mask = torch.zeros_like(self.y)
        mask[i] = 1
        row = torch.autograd.grad((self.y * mask).sum(), self.x, retain_graph=True)
        return [*row, *self.from_(i + 1)]


def jacobian(f, x):
    return torch.stack(Rows(f, x).from_(0))
