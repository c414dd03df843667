# shows: operator.iadd, in an inner function under no_grad
import operator

import torch


def add_in_place(a, x):
    @torch.no_grad()
    def work():
        return operator.iadd(a, x)

    return work()
