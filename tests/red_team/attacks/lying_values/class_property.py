# Tries: returns an object that claims to be a tensor
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch


class Liar:
    @property
    def __class__(self):
        return torch.Tensor

    def __getattr__(self, name):
        return lambda *a, **k: 6.0

    def __eq__(self, other):
        return True


def product_graph(w, x):
    return Liar()
