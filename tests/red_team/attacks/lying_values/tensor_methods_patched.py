# Tries: replaces methods of every tensor
# Expect: product_graph failed|error|crashed, leaf passed|failed|error|crashed
# Holds: strict process

import torch


def product_graph(w, x):
    torch.Tensor.detach = lambda self: self * 0 + 6
    torch.Tensor.numel = lambda self: 1
    return w * 0 + 5
