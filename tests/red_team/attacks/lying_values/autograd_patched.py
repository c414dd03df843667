# Tries: replaces the functions that go backward
# Expect: product_graph failed, leaf passed
# Holds: strict process

import torch


def product_graph(w, x):
    torch.autograd.grad = lambda *a, **k: tuple(torch.ones(1) * 5 for _ in range(9))
    torch.Tensor.backward = lambda *a, **k: None
    return (w * 0 + 6).detach()
