# Tries: returns a tensor that says yes to every comparison
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch


class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        return True

    def __eq__(self, other):
        return True

    def numpy(self):
        return 6.0


def product_graph(w, x):
    return torch.zeros_like(w).as_subclass(Liar)
