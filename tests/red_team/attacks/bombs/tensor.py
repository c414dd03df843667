# Tries: asks for 4 TiB at once
# Expect: product_graph memory, leaf passed
# Holds: strict process

import torch


def product_graph(w, x):
    return torch.ones(2**40)
